// Sets the options of sockets, and reads them before, after, and on the connection.
// Left out: the least and the most that the kernel allows.
// cc -Wall buffers.c -o buffers
@if transfer
#include <errno.h>
@end
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
@if transfer
#include <poll.h>
@end
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
@if transfer
#include <time.h>
@end
#include <unistd.h>

@if practice
// @NAME@ is a server of the practice network: it listens on this computer only.
@end
// Family, type, and whom it is connected to.
static const struct { int family, kind; const char *host, *port; } sockets[] = {
    @SOCKETS@
};

// The socket's number; the option, its level and number; and the value to set where it is to be, which may be a name.
static const struct { int socket; const char *name; int level, option, is_set, value; const char *text; } options[] = {
    @OPTIONS@
};
enum { SOCKETS = sizeof sockets / sizeof *sockets, COUNT = sizeof options / sizeof *options };

typedef char values[COUNT][16]; // as they are printed

static void read_options(int sock, int number, values read)
{
    for (int i = 0; i < COUNT; ++i) {
        int value = 0;
        int is_text = options[i].text != NULL;
        socklen_t size = is_text ? sizeof read[i] : sizeof value;
        if (options[i].socket != number)
            continue;
        if (getsockopt(sock, options[i].level, options[i].option, is_text ? (void *)read[i] : &value, &size) != 0)
            perror(options[i].name);
        if (!is_text)
            snprintf(read[i], sizeof read[i], "%d", value);
    }
}

static void set_options(int sock, int number)
{
    for (int i = 0; i < COUNT; ++i) {
        const char *text = options[i].text;
        const void *value = text ? (const void *)text : &options[i].value;
        socklen_t size = text ? strlen(text) : sizeof options[i].value;
        if (options[i].socket == number && options[i].is_set
            && setsockopt(sock, options[i].level, options[i].option, value, size) != 0)
            perror(options[i].name);
    }
}

static int connect_peer(int sock, int number)
{
    const struct addrinfo hints = {.ai_family = sockets[number].family, .ai_socktype = sockets[number].kind};
    struct addrinfo *peer;
    int code = getaddrinfo(sockets[number].host, sockets[number].port, &hints, &peer);
    if (code != 0)
        printf("not connected: %s\n", gai_strerror(code));
    else if (connect(sock, peer->ai_addr, peer->ai_addrlen) != 0)
        perror("connect");
    else
        return 1;
    return 0;
}

@if transfer
static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

// Sends to a peer that echoes, and reads back, for 5 s at most: the kernel sizes buffers by what goes.
static void transfer(int sock, long bytes)
{
    static char piece[65536];
    long sent = 0, came = 0;
    double end = now_ms() + 5000;
    while (came < bytes) {
        ssize_t size = 0;
        while (sent < bytes) {
            size_t most = bytes - sent < (long)sizeof piece ? (size_t)(bytes - sent) : sizeof piece;
            size = send(sock, piece, most, MSG_DONTWAIT | MSG_NOSIGNAL);
            if (size < 0)
                break;
            sent += size;
        }
        if (size < 0 && errno != EAGAIN) // the connection is gone
            return;
        struct pollfd wait = {.fd = sock, .events = POLLIN};
        double left = end - now_ms();
        if (left <= 0 || poll(&wait, 1, (int)left + 1) <= 0)
            return;
        while (came < sent) {
            size = recv(sock, piece, sizeof piece, MSG_DONTWAIT);
            if (size == 0 || (size < 0 && errno != EAGAIN))
                return;
            if (size < 0)
                break;
            came += size;
        }
    }
}

@end
int main(void)
{
    for (int number = 0; number < SOCKETS; ++number) {
        values before = {0}, after = {0}, connected = {0}, last = {0};
        int sock = socket(sockets[number].family, sockets[number].kind, 0);
        read_options(sock, number, before);
@if after
        if (!connect_peer(sock, number)) // the kernel has sized the buffers when they are set
            return 1;
        read_options(sock, number, connected);
@end
        set_options(sock, number);
        read_options(sock, number, after);
@if !after
        if (!connect_peer(sock, number))
            return 1;
        read_options(sock, number, connected);
@end
@if transfer
        if (sockets[number].kind == SOCK_STREAM)
            transfer(sock, @TRANSFER@);
@end
        read_options(sock, number, last);
        for (int i = 0; i < COUNT; ++i) {
            if (options[i].socket == number)
                printf("%s default_value %s effective_value %s connected_value %s last_value %s\n", options[i].name,
                       before[i], after[i], connected[i], last[i]);
        }
        close(sock);
    }
    return 0;
}
