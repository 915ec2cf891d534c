// Checks, one after the other, what lies between this computer and the Internet.
// Left out: Wi-Fi, what is lost on the way to the gateway, each name server by itself, TLS, the path MTU@LEFTOUT@.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { TIMEOUT_MS = 2500 };

static const struct {
    const char *typed, *host, *port;
} hosts[] = {
@if practice
    // A server of the practice network listens on this computer only.
@end
    @HOSTS@
    {NULL, NULL, NULL},
};

static double now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

// The gateway of the default route, as the kernel's table has it: a number in hex, in the byte order of the network.
static void check_route(void)
{
    char line[256], interface[17];
    unsigned destination;
    struct in_addr gateway;
    FILE *table = fopen("/proc/net/route", "r");
    while (table && fgets(line, sizeof line, table)) {
        if (sscanf(line, "%16s %x %x", interface, &destination, &gateway.s_addr) == 3 && destination == 0) {
            printf("gateway %s interface %s\n", inet_ntoa(gateway), interface);
            fclose(table);
            return;
        }
    }
    if (table)
        fclose(table);
    puts("gateway none");
}

// A connected socket, or -1 with errno; waits no longer than the timeout.
static int connect_to(const struct addrinfo *to)
{
    int error = 0;
    socklen_t size = sizeof error;
    int fd = socket(to->ai_family, to->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, to->ai_protocol);
    if (fd < 0 || connect(fd, to->ai_addr, to->ai_addrlen) == 0)
        return fd;
    if (errno == EINPROGRESS) {
        struct pollfd watched = {.fd = fd, .events = POLLOUT};
        if (poll(&watched, 1, TIMEOUT_MS) == 0)
            errno = ETIMEDOUT;
        else if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && (errno = error) == 0)
            return fd;
    }
    error = errno;
    close(fd);
    errno = error;
    return -1;
}

static struct addrinfo *look_up(const char *host, const char *port, int type)
{
    struct addrinfo hints = {.ai_socktype = type}, *list = NULL;
    return getaddrinfo(host, port, &hints, &list) == 0 ? list : NULL;
}

static void check_host(const char *typed, const char *host, const char *port)
{
    char text[NI_MAXHOST];
    struct addrinfo *list = look_up(host, port, SOCK_STREAM);
    printf("name %s", typed);
    for (struct addrinfo *one = list; one; one = one->ai_next)
        if (getnameinfo(one->ai_addr, one->ai_addrlen, text, sizeof text, NULL, 0, NI_NUMERICHOST) == 0)
            printf(" %s", text);
    puts(list ? "" : " failed");
    if (!list)
        return;
    double begin = now(CLOCK_MONOTONIC);
    int fd = connect_to(list);
    if (fd >= 0)
        printf("tcp %s ok elapsed_ms %.3f\n", typed, 1e3 * (now(CLOCK_MONOTONIC) - begin));
    else
        printf("tcp %s %s\n", typed,
               errno == ETIMEDOUT ? "timeout" : errno == ECONNREFUSED ? "refused" : strerror(errno));
    if (fd >= 0)
        close(fd);
    freeaddrinfo(list);
}

@if portal
// Without a portal the page is what is expected; empty: nothing, with status 204.
static void check_portal(const char *host, const char *port, const char *request, const char *expected)
{
    char answer[16385];
    size_t size = 0;
    ssize_t got = 0;
    struct addrinfo *list = look_up(host, port, SOCK_STREAM);
    int fd = list ? connect_to(list) : -1;
    if (fd >= 0 && send(fd, request, strlen(request), MSG_NOSIGNAL) > 0) {
        struct pollfd watched = {.fd = fd, .events = POLLIN};
        while (size < sizeof answer - 1 && poll(&watched, 1, TIMEOUT_MS) == 1
               && (got = recv(fd, answer + size, sizeof answer - 1 - size, 0)) > 0)
            size += (size_t)got;
    }
    answer[size] = '\0';
    int status = 0;
    if (sscanf(answer, "HTTP/1.%*c %d", &status) != 1)
        puts("portal unanswered");
    else if (*expected ? status == 200 && strstr(answer, expected) : status == 204)
        puts("portal none");
    else
        printf("portal there status %d\n", status);
    if (fd >= 0)
        close(fd);
    if (list)
        freeaddrinfo(list);
}

@end
@if clock
static double stamp(const unsigned char *at)
{
    unsigned seconds, fraction;
    memcpy(&seconds, at, 4);
    memcpy(&fraction, at + 4, 4);
    return ntohl(seconds) - 2208988800.0 + ntohl(fraction) / 4294967296.0;
}

static void check_clock(const char *host, const char *port)
{
    unsigned char packet[1024] = {0x23};
    ssize_t size = -1;
    struct addrinfo *list = look_up(host, port, SOCK_DGRAM);
    int fd = list ? connect_to(list) : -1;
    double sent = now(CLOCK_REALTIME), returned = sent;
    if (fd >= 0 && send(fd, packet, 48, 0) == 48) {
        struct pollfd watched = {.fd = fd, .events = POLLIN};
        if (poll(&watched, 1, TIMEOUT_MS) == 1)
            size = recv(fd, packet, sizeof packet, 0);
        returned = now(CLOCK_REALTIME);
    }
    if (size < 48)
        puts("clock timeout");
    else
        printf("clock offset_ms %.3f\n", 1e3 * ((stamp(packet + 32) + stamp(packet + 40)) / 2 - (sent + returned) / 2));
    if (fd >= 0)
        close(fd);
    if (list)
        freeaddrinfo(list);
}

@end
int main(void)
{
    check_route();
    for (int i = 0; hosts[i].typed; ++i)
        check_host(hosts[i].typed, hosts[i].host, hosts[i].port);
@if portal
    check_portal(@PAGEHOST@, "@PAGEPORT@", @PAGEREQUEST@, @EXPECTED@);
@end
@if clock
    check_clock(@TIMEHOST@, "@TIMEPORT@");
@end
    const char *proxies[] = {"http_proxy", "https_proxy", "all_proxy"};
    for (int i = 0; i < 3; ++i)
        if (getenv(proxies[i]))
            printf("proxy %s\n", proxies[i]);
    check_host("practice", @ECHOHOST@, "@ECHOPORT@");
    return 0;
}
