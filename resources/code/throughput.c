// Measures how fast bytes get to a Sockeye sink over one TCP connection.
// Left out: other sizes of a sweep, further streams, UDP.
// cc -Wall throughput.c -o throughput
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

@if practice
// @NAME@ is a server of the practice network: it listens on this computer only.
@end
#define HOST @HOST@
#define PORT @PORT@
#define GREETING "sockeye-sink 1\n"
enum { WRITE = @WRITE@, MOST_ROUNDS = 1000000 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static int read_all(int sock, void *data, size_t size)
{
    return recv(sock, data, size, MSG_WAITALL) == (ssize_t)size;
}

static int send_all(int sock, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t sent = send(sock, data, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return 0;
        data += sent;
        size -= (size_t)sent;
    }
    return 1;
}

static int connect_sink(void)
{
    const struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    struct addrinfo *sink;
    if (getaddrinfo(HOST, PORT, &hints, &sink) != 0)
        return -1;
    int sock = socket(sink->ai_family, SOCK_STREAM, 0);
    struct timeval patience = {5, 0};
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
@if buffer
    int size = @SEND_BUFFER@;
    setsockopt(sock, SOL_SOCKET, SO_SNDBUF, &size, sizeof size); // before connecting
@end
@if nodelay
    int one = 1;
    setsockopt(sock, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one); // small writes leave at once
@end
    int done = connect(sock, sink->ai_addr, sink->ai_addrlen);
    freeaddrinfo(sink);
    return done == 0 ? sock : -1;
}

@if answers
static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

@end
int main(void)
{
    static char data[WRITE];
    char greeting[sizeof GREETING - 1];
    int sock = connect_sink();
    // Whoever does not say this is no sink, and is sent nothing.
    if (sock < 0 || !read_all(sock, greeting, sizeof greeting) || memcmp(greeting, GREETING, sizeof greeting) != 0) {
        printf("status not_a_sink\n");
        return 1;
    }
    uint32_t order[4] = {htonl(0x534b4945), htonl((uint32_t)@PATTERN@ << 24), htonl(@MESSAGE@), htonl(@RECEIVE_BUFFER@)};
    send_all(sock, (const char *)order, sizeof order);
    double start = now();
@if answers
    static double rounds[MOST_ROUNDS];
    static char answer[@ANSWER@];
    int count = 0;
    while (now() < start + @SECONDS@ && count < MOST_ROUNDS) {
        double begun = now();
        for (int i = 0; i < @WRITES@; ++i)
            send_all(sock, data, sizeof data);
        if (!read_all(sock, answer, sizeof answer))
            return 1;
        rounds[count++] = now() - begun;
    }
    qsort(rounds, (size_t)count, sizeof *rounds, compare);
    printf("latency_median_ms %.3f\n", rounds[(count - 1) / 2] * 1000);
@end
@if !answers
    while (now() < start + @SECONDS@) {
        if (!send_all(sock, data, sizeof data))
            return 1;
    }
    shutdown(sock, SHUT_WR); // the sink answers with what it has counted
    unsigned char bytes[8];
    if (!read_all(sock, bytes, sizeof bytes))
        return 1;
    double elapsed = now() - start;
    uint64_t count = 0;
    for (int i = 0; i < 8; ++i)
        count = count << 8 | bytes[i];
    printf("bytes %llu elapsed_ms %.3f mbit_per_s %.1f\n", (unsigned long long)count, elapsed * 1000,
           count * 8 / elapsed / 1e6);
@end
    return 0;
}
