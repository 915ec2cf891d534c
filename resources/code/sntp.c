// Sends one NTP packet, as it was put together, and prints the reply's fields.
// Left out: whether the reply may be believed (it could be forged where the transmit stamp was zero).
// cc -Wall sntp.c -o sntp
#include <errno.h>
#include <netdb.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

@if practice
// @NAME@ is a server of the practice network: it listens on this computer only.
@end
#define NTP_SERVER @HOST@
#define PORT @PORT@
#define TIMEOUT @TIMEOUT@ // seconds
#define TIME1970 2208988800u // NTP counts from 1900: so many seconds later is 1970

static unsigned char request[] = {
    @DATA@
};

static void print_stamp(const char *name, const unsigned char *bytes)
{
    printf("%s_timestamp 0x", name);
    for (int i = 0; i < 8; ++i)
        printf("%02x", bytes[i]);
    printf("\n");
}
@if now

// Puts this moment into the request, the largest byte first.
static void put_now(unsigned char *bytes)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t stamp = ((uint64_t)now.tv_sec + TIME1970) << 32 | ((uint64_t)now.tv_nsec << 32) / 1000000000;
    for (int i = 0; i < 8; ++i)
        bytes[i] = stamp >> (56 - 8 * i);
}
@end

int main(void)
{
    const struct addrinfo hints = {.ai_socktype = SOCK_DGRAM};
    struct addrinfo *server;
    int code = getaddrinfo(NTP_SERVER, PORT, &hints, &server);
    if (code != 0) {
        printf("status no_such_name (%s)\n", gai_strerror(code));
        return 1;
    }
    int client = socket(server->ai_family, SOCK_DGRAM, 0);
    struct timeval timeout = {(time_t)TIMEOUT, (TIMEOUT - (time_t)TIMEOUT) * 1e6};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    connect(client, server->ai_addr, server->ai_addrlen);
@if now
    @NOW@
@end
    send(client, request, sizeof request, 0);
    unsigned char data[1024] = {0};
    ssize_t length = recv(client, data, sizeof data, 0);
    if (length < 0) {
        printf("status %s\n", errno == EAGAIN ? "timeout" : errno == ECONNREFUSED ? "refused" : strerror(errno));
        return 1;
    }

    printf("Response received from: %s port %s\n", NTP_SERVER, PORT);
    printf("leap %d\n", data[0] >> 6);
    printf("version %d\n", data[0] >> 3 & 7);
    printf("mode %d\n", data[0] & 7);
    printf("stratum %d\n", data[1]);
    print_stamp("origin", data + 24);
    print_stamp("receive", data + 32);
    print_stamp("transmit", data + 40);
    uint32_t seconds = (uint32_t)data[40] << 24 | data[41] << 16 | data[42] << 8 | data[43];
    time_t t = (time_t)seconds - TIME1970;
    printf("\tTime=%s", ctime(&t));
    return 0;
}
