// Asks computers which TCP ports are open, many at a time, and prints those, and how the others said no.
// Left out: what an open port says first, a limit on connections a second, names of services.
// cc -Wall scan.c -o scan
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define TIMEOUT @TIMEOUT@ // seconds
#define PARALLEL @PARALLEL@ // connections at a time

@if practice
// The practice network listens on this computer only.
@end
// What is printed, whom to ask, and the first and last of the ports.
static const struct { const char *name, *host; int first, last; } targets[] = {
    @TARGETS@
};
static const char *const printed[] = {@PRINTED@}; // the others are counted

static struct pollfd sockets[PARALLEL]; // those whose connections are being made
static struct { const char *name; int port; double until; } asked[PARALLEL];
static int count;
static int open_ports, closed_ports, filtered_ports;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void tell(const char *name, int port, int error)
{
    const char *state = error == 0 ? "open" : error == ECONNREFUSED ? "closed" : "filtered";
    const char *reason = error == 0          ? "syn-ack"
        : error == ECONNREFUSED              ? "conn-refused"
        : error == EHOSTUNREACH              ? "host-unreach"
        : error == ENETUNREACH               ? "net-unreach"
        : error == EADDRNOTAVAIL             ? "net-unreach"
        : error == ENOPROTOOPT               ? "proto-unreach"
        : error == EACCES                    ? "admin-prohibited"
                                             : "no-response";
    ++*(error == 0 ? &open_ports : error == ECONNREFUSED ? &closed_ports : &filtered_ports);
    for (size_t i = 0; i < sizeof printed / sizeof *printed; ++i) {
        if (strcmp(printed[i], state) == 0)
            printf("%s port %d state %s reason %s\n", name, port, state, reason);
    }
}

// On its own computer a connection can meet itself: then nobody listens.
static int met_itself(int fd)
{
    struct sockaddr_storage own = {0}, peer = {0};
    socklen_t own_size = sizeof own, peer_size = sizeof peer;
    return getsockname(fd, (struct sockaddr *)&own, &own_size) == 0
        && getpeername(fd, (struct sockaddr *)&peer, &peer_size) == 0 && memcmp(&own, &peer, sizeof own) == 0;
}

// Waits until something has happened, and takes out what has been answered or is over.
static void look(void)
{
    int left = TIMEOUT * 1000;
    for (int i = 0; i < count; ++i) {
        int wait = (asked[i].until - now()) * 1000 + 1;
        left = wait < 0 ? 0 : wait < left ? wait : left;
    }
    poll(sockets, count, left);
    for (int i = count - 1; i >= 0; --i) {
        int error = ETIMEDOUT;
        socklen_t size = sizeof error;
        if (sockets[i].revents)
            getsockopt(sockets[i].fd, SOL_SOCKET, SO_ERROR, &error, &size);
        else if (now() < asked[i].until)
            continue;
        tell(asked[i].name, asked[i].port, error == 0 && met_itself(sockets[i].fd) ? ECONNREFUSED : error);
        close(sockets[i].fd);
        sockets[i] = sockets[--count];
        asked[i] = asked[count];
    }
}

static void ask(const char *name, struct addrinfo *to, int port)
{
    // The port stands at the same place for both families.
    ((struct sockaddr_in *)to->ai_addr)->sin_port = htons(port);
    while (count == PARALLEL)
        look();
    int fd;
    while ((fd = socket(to->ai_family, SOCK_STREAM, 0)) < 0 && errno == EMFILE && count > 0)
        look();
    fcntl(fd, F_SETFL, O_NONBLOCK);
    if (connect(fd, to->ai_addr, to->ai_addrlen) != 0 && errno != EINPROGRESS) {
        tell(name, port, errno);
        close(fd);
        return;
    }
    sockets[count] = (struct pollfd){fd, POLLOUT, 0};
    asked[count].name = name;
    asked[count].port = port;
    asked[count++].until = now() + TIMEOUT;
}

int main(void)
{
    for (size_t i = 0; i < sizeof targets / sizeof *targets; ++i) {
        struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list = NULL;
        int code = getaddrinfo(targets[i].host, NULL, &hints, &list);
        if (code != 0) {
            printf("%s state no_such_name %s\n", targets[i].name, gai_strerror(code));
            continue;
        }
        for (int port = targets[i].first; port <= targets[i].last; ++port)
            ask(targets[i].name, list, port);
        freeaddrinfo(list);
    }
    while (count > 0)
        look();
    printf("summary open %d closed %d filtered %d\n", open_ports, closed_ports, filtered_ports);
}
