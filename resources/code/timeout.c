// Sets a timeout and reads it back; then measures what a call that waits really does.
@if measure
// Left out: what the kernel reports of the other timeouts.
@end
// cc -Wall timeout.c -o timeout
@if measure
@if accept
#include <arpa/inet.h>
@end
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
@end
#include <stdio.h>
@if measure
#include <string.h>
@end
#include <sys/socket.h>
#include <sys/time.h>
@if measure
#include <time.h>
#include <unistd.h>

@if practice
// @NAME@ is a server of the practice network: it listens on this computer only.
@end
#define HOST @HOST@
#define PORT @PORT@
@if lookup
#define RESOLVER_HOST @RESOLVER_HOST@ // the same, over UDP
#define RESOLVER_PORT @RESOLVER_PORT@
// A DNS question: its number, one question, recursion desired; www.practice.test, type A, class Internet
static const char question[] = "So\1\0\0\1\0\0\0\0\0\0" "\3www" "\10practice" "\4test\0" "\0\1\0\1";
@end
@if send
#define SENT @BYTES@ // bytes to be sent
@end
@if receive
#define BYTES @BYTES@ // to be received
@end

// Operation, how the call gets its timeout, and the timeout in seconds.
static const struct { const char *operation, *mode; double timeout; } measurements[] = {
    @MEASURE@
};

static struct timeval to_timeval(double seconds)
{
    struct timeval time = {(time_t)seconds, (seconds - (time_t)seconds) * 1e6 + 0.5};
    return time;
}

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void wake(int signal_number)
{
    (void)signal_number; // enough that it comes: the call that waits ends with EINTR
}

// Ends a call that would wait for ever; 0 is never.
static void set_alarm(double seconds)
{
    struct itimerval timer = {{0, 0}, to_timeval(seconds)};
    setitimer(ITIMER_REAL, &timer, NULL);
}

// What comes before the call that is timed: 0, or -1 as connect(2) does.
static int prepare(int s, const char *operation, const struct addrinfo *peer)
{
    if (strcmp(operation, "connect") == 0)
        return 0;
@if accept
    if (strcmp(operation, "accept") == 0) { // a port of its own, to which nobody connects
        struct sockaddr_in own = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
        if (bind(s, (struct sockaddr *)&own, sizeof own) != 0)
            return -1;
        return listen(s, 8);
    }
@end
@if send
    int size = 65536;
    if (strcmp(operation, "send") == 0)
        setsockopt(s, SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
@end
    if (connect(s, peer->ai_addr, peer->ai_addrlen) != 0)
        return -1;
@if lookup
    if (strcmp(operation, "lookup") == 0 && send(s, question, sizeof question - 1, MSG_NOSIGNAL) < 0)
        return -1;
@end
@if send
    // Full is what takes nothing, and nothing a little later; a peer that reads is never full.
    static const char block[65536];
    struct pollfd watched = {s, POLLOUT, 0};
    int in_vain = strcmp(operation, "send") == 0 ? 0 : 2;
    long taken = 0;
    double end = now_ms() + 5000;
    while (in_vain < 2 && taken < 8 << 20 && now_ms() < end) {
        ssize_t sent = send(s, block, sizeof block, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0) {
            taken += sent;
            in_vain = 0;
        } else {
            if (++in_vain < 2)
                poll(&watched, 1, 100);
        }
    }
@end
    return 0;
}

static int call(int s, const char *operation, const struct addrinfo *peer)
{
    char buffer[4096];
    if (strcmp(operation, "connect") == 0)
        return connect(s, peer->ai_addr, peer->ai_addrlen);
@if send
    static const char block[SENT];
    if (strcmp(operation, "send") == 0)
        return (int)send(s, block, sizeof block, MSG_NOSIGNAL);
@end
@if accept
    if (strcmp(operation, "accept") == 0)
        return accept(s, NULL, NULL);
@end
    return (int)recv(s, buffer, sizeof buffer, 0);
}
@if deadline

// What Python's settimeout(t) does: the call does not wait, poll does.
static int call_with_deadline(int s, const char *operation, const struct addrinfo *peer, double end_ms)
{
    int writes = strcmp(operation, "connect") == 0 || strcmp(operation, "send") == 0;
    struct pollfd watched = {s, writes ? POLLOUT : POLLIN, 0};
    int result = call(s, operation, peer);
    if (result >= 0 || (errno != EAGAIN && errno != EINPROGRESS))
        return result;
    double left = end_ms - now_ms();
    if (poll(&watched, 1, left > 0 ? (int)(left + 0.999) : 0) == 0) {
        errno = ETIMEDOUT;
        return -1;
    }
    if (strcmp(operation, "connect") != 0)
        return call(s, operation, peer);
    socklen_t size = sizeof errno;
    getsockopt(s, SOL_SOCKET, SO_ERROR, &errno, &size);
    return errno == 0 ? 0 : -1;
}
@end

static const char *outcome_of(int error, const char *mode)
{
    switch (error) {
    case 0: return "returned";
    case EINTR: return "stopped";
    case EAGAIN: return strcmp(mode, "zero") == 0 ? "would_block" : "timed_out";
    case EINPROGRESS: return strcmp(mode, "zero") == 0 ? "in_progress" : "timed_out";
    case ETIMEDOUT: return "timed_out";
    case ECONNREFUSED: return "refused";
    case ECONNRESET: return "reset";
    default: return strerror(error);
    }
}

static void measure(const char *operation, const char *mode, double timeout, const struct addrinfo *peer)
{
    int s = socket(strcmp(operation, "accept") == 0 ? AF_INET : peer->ai_family, peer->ai_socktype, 0);
    printf("%s %s asked_s %g ", operation, mode, timeout);
    set_alarm(5);
    if (prepare(s, operation, peer) != 0) {
        printf("outcome failed (%s)\n", strerror(errno));
        close(s);
        return;
    }
    set_alarm(0);
    int waits = strcmp(mode, "deadline") != 0 && strcmp(mode, "zero") != 0;
    if (!waits)
        fcntl(s, F_SETFL, O_NONBLOCK);
@if options
    struct timeval time = to_timeval(timeout);
    unsigned milliseconds = timeout * 1000 + 0.999999; // rounded up, because 0 is none
    if (strcmp(mode, "so_rcvtimeo") == 0)
        setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    if (strcmp(mode, "so_sndtimeo") == 0)
        setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
    if (strcmp(mode, "tcp_user_timeout") == 0)
        setsockopt(s, IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
@end
    // To TCP_USER_TIMEOUT the kernel looks when it asks to connect again: after a second, or after three.
    int first_look = strcmp(mode, "tcp_user_timeout") == 0 && strcmp(operation, "connect") == 0 ? 3 : 0;
    if (waits)
        set_alarm(strcmp(mode, "none") == 0 ? timeout + 1e-6 : 2 * timeout + 1 + first_look);
    double start = now_ms();
    int result;
@if receive
    int came = 0;
@end
    do {
@if deadline
        // One deadline for the whole; the kernel's timeouts limit each call.
        result = strcmp(mode, "deadline") == 0 ? call_with_deadline(s, operation, peer, start + timeout * 1000)
                                               : call(s, operation, peer);
@end
@if !deadline
        result = call(s, operation, peer);
@end
@if receive
        came += result > 0 ? result : 0;
    } while (strcmp(operation, "receive") == 0 && result > 0 && came < BYTES);
@end
@if !receive
    } while (0);
@end
    int error = result < 0 ? errno : 0;
    double elapsed = now_ms() - start;
    set_alarm(0);
    printf("outcome %s elapsed_ms %.3f\n", outcome_of(error, mode), elapsed);
    close(s);
}
@end

int main(void)
{
    struct timeval time;
    socklen_t size = sizeof time;
    int s = socket(AF_INET, SOCK_STREAM, 0);
    getsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &time, &size);
    printf("Default socket timeout: %ld.%06ld (0 is for ever)\n", (long)time.tv_sec, (long)time.tv_usec);
    // C has no timeout but the kernel's; Python's settimeout leaves that alone.
    struct timeval set = {@SET_SECONDS@, @SET_MICROSECONDS@};
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &set, sizeof set);
    getsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &time, &size);
    printf("Current socket timeout: %ld.%06ld\n", (long)time.tv_sec, (long)time.tv_usec);
@if measure

    const struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    const struct sigaction action = {.sa_handler = wake}; // without SA_RESTART
    sigaction(SIGALRM, &action, NULL);
    struct addrinfo *peer;
    int code = getaddrinfo(HOST, PORT, &hints, &peer);
    if (code != 0) {
        printf("outcome failed (%s)\n", gai_strerror(code));
        return 1;
    }
@if lookup
    const struct addrinfo datagrams = {.ai_socktype = SOCK_DGRAM};
    struct addrinfo *resolver;
    code = getaddrinfo(RESOLVER_HOST, RESOLVER_PORT, &datagrams, &resolver);
    if (code != 0) {
        printf("outcome failed (%s)\n", gai_strerror(code));
        return 1;
    }
@end
    for (size_t i = 0; i < sizeof measurements / sizeof *measurements; ++i) {
@if lookup
        int asks = strcmp(measurements[i].operation, "lookup") == 0;
        measure(measurements[i].operation, measurements[i].mode, measurements[i].timeout, asks ? resolver : peer);
@end
@if !lookup
        measure(measurements[i].operation, measurements[i].mode, measurements[i].timeout, peer);
@end
    }
@end
    return 0;
}
