// Asks computers whether they are there, one after the other, and prints how long each answer took.
// Left out: asking all at once, copies of answers, answers that come late, who reports an error@LEFTOUT@.
// cc -Wall ping.c -o ping
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
@if icmp
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
@end
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
@if tcp
#include <fcntl.h>
@end

#define COUNT @COUNT@
#define INTERVAL @INTERVAL@ // seconds between two probes
#define TIMEOUT @TIMEOUT@ // seconds
#define SIZE @SIZE@ // bytes that a probe carries
#define TTL @TTL@ // routers that it may pass

// What is printed, whom to ask, and on which port (for TCP and UDP).
static const struct { const char *name, *host, *port; } targets[] = {
    @TARGETS@
};

@if datagram
static unsigned char packet[8 + SIZE], data[66000];
@end

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

// Waits for an event until the timeout has passed; 0 where it has.
static int wait_for(int probe, short event, double begin)
{
    double left = begin + TIMEOUT - now();
    struct pollfd watched = {probe, event, 0};
    return left > 0 ? poll(&watched, 1, (int)(left * 1000) + 1) : 0;
}

static void set_ttl(int probe, int family)
{
    int ttl = TTL;
    if (family == AF_INET6)
        setsockopt(probe, IPPROTO_IPV6, IPV6_UNICAST_HOPS, &ttl, sizeof ttl);
    else
        setsockopt(probe, IPPROTO_IP, IP_TTL, &ttl, sizeof ttl);
}
@if icmp

// RFC 1071: the sum of all 16-bit words, carries added again, all bits turned round.
static unsigned checksum(const unsigned char *bytes, size_t size)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < size; ++i)
        sum += i % 2 ? bytes[i] : bytes[i] << 8;
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return ~sum & 0xffff;
}

// Each of these gives the seconds that the answer took, or -1 with errno, which is ETIMEDOUT where none came.
static double echo(const struct addrinfo *target, int sequence)
{
    int is_ipv6 = target->ai_family == AF_INET6;
    int protocol = is_ipv6 ? IPPROTO_ICMPV6 : IPPROTO_ICMP;
    // Datagrams where net.ipv4.ping_group_range permits them, else raw, as administrators may.
    int probe = socket(target->ai_family, SOCK_DGRAM, protocol), is_raw = 0;
    if (probe < 0 && (errno == EACCES || errno == EPERM)) {
        probe = socket(target->ai_family, SOCK_RAW, protocol);
        is_raw = 1;
    }
    if (probe < 0)
        return -1;
    set_ttl(probe, target->ai_family);
    memset(packet, 0, 8);
    packet[0] = is_ipv6 ? 128 : 8;
    packet[4] = getpid() >> 8; // of a datagram socket the kernel puts its own there
    packet[5] = getpid();
    packet[6] = sequence >> 8;
    packet[7] = sequence;
    for (int i = 8; i < 8 + SIZE; ++i)
        packet[i] = rand();
    if (!is_ipv6) { // for IPv6 the kernel fills it in
        unsigned sum = checksum(packet, sizeof packet);
        packet[2] = sum >> 8;
        packet[3] = sum;
    }
    struct sockaddr_storage to = {0}; // without a port, which ICMP doesn't have; it stands at the same place in both
    memcpy(&to, target->ai_addr, target->ai_addrlen);
    ((struct sockaddr_in *)&to)->sin_port = 0;
    double begin = now(), took = -1;
    if (sendto(probe, packet, sizeof packet, 0, (struct sockaddr *)&to, target->ai_addrlen) >= 0) {
        errno = ETIMEDOUT;
        while (took < 0 && wait_for(probe, POLLIN, begin) > 0) {
            ssize_t length = recv(probe, data, sizeof data, 0);
            if (length < 0)
                break;
            int skipped = is_raw && !is_ipv6 ? (data[0] & 15) * 4 : 0; // its IP header
            const unsigned char *reply = data + skipped;
            // Only the answer to this probe has its number and its payload.
            if (length - skipped == (ssize_t)sizeof packet && reply[0] == (is_ipv6 ? 129 : 0)
                && memcmp(reply + 6, packet + 6, 2 + SIZE) == 0)
                took = now() - begin;
            errno = ETIMEDOUT;
        }
    }
    int error = errno;
    close(probe);
    errno = error;
    return took;
}
@end
@if tcp

// A connection that is made or refused: either way somebody answered.
static double connect_to(const struct addrinfo *target)
{
    int probe = socket(target->ai_family, SOCK_STREAM, 0), error = 0;
    set_ttl(probe, target->ai_family);
    fcntl(probe, F_SETFL, O_NONBLOCK);
    double begin = now(), took;
    if (connect(probe, target->ai_addr, target->ai_addrlen) < 0)
        error = errno;
    if (error == EINPROGRESS) {
        socklen_t size = sizeof error;
        error = ETIMEDOUT;
        if (wait_for(probe, POLLOUT, begin) > 0)
            getsockopt(probe, SOL_SOCKET, SO_ERROR, &error, &size);
    }
    took = now() - begin;
    close(probe);
    errno = error;
    return error == 0 || error == ECONNREFUSED ? took : -1;
}
@end
@if udp

// A datagram: that nobody has the port is an answer, too. Silence is not the same as loss.
static double datagram(const struct addrinfo *target)
{
    int probe = socket(target->ai_family, SOCK_DGRAM, 0), error = ETIMEDOUT;
    set_ttl(probe, target->ai_family);
    connect(probe, target->ai_addr, target->ai_addrlen);
    double begin = now(), took;
    if (send(probe, packet, SIZE, 0) < 0)
        error = errno;
    else if (wait_for(probe, POLLIN, begin) > 0)
        error = recv(probe, data, sizeof data, 0) < 0 ? errno : 0;
    took = now() - begin;
    close(probe);
    errno = error;
    return error == 0 || error == ECONNREFUSED ? took : -1;
}
@end

static double ask(const struct addrinfo *target, int sequence)
{
@if icmp
    double took = echo(target, sequence);
@if tcp
    if (took >= 0 || (errno != EACCES && errno != EPERM))
        return took; // else ICMP is not permitted here: a TCP connection does, too
@end
@if !tcp
    return took;
@end
@end
@if tcp
    return connect_to(target);
@end
@if udp
    return datagram(target);
@end
}

int main(void)
{
    for (size_t i = 0; i < sizeof targets / sizeof *targets; ++i) {
        const struct addrinfo hints = {.ai_family = @FAMILY@, .ai_socktype = SOCK_DGRAM};
        struct addrinfo *target;
        if (getaddrinfo(targets[i].host, targets[i].port, &hints, &target) != 0) {
            printf("%s status no_such_name\n", targets[i].name);
            continue;
        }
        for (int sequence = 1; sequence <= COUNT; ++sequence) {
            if (sequence > 1)
                usleep(INTERVAL * 1e6);
            double took = ask(target, sequence);
            printf("%s sequence %d ", targets[i].name, sequence);
            if (took >= 0)
                printf("rtt_ms %.3f status ok\n", took * 1000);
            else
                printf("status %s\n", errno == ETIMEDOUT                  ? "timeout"
                                          : errno == EACCES || errno == EPERM ? "denied"
                                                                             : "unreachable");
            fflush(stdout);
        }
        freeaddrinfo(target);
    }
    return 0;
}
