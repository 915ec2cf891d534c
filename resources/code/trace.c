// Finds the routers on the way to a computer: probes with TTL 1, 2, 3, and on; where it is used up, a router says so.
// Left out: asking all hops at once, names, answers that come late, several addresses a hop@LEFTOUT@.
// cc -Wall trace.c -o trace
#include <arpa/inet.h>
#include <errno.h>
@if tcp
#include <fcntl.h>
@end
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <linux/errqueue.h>
#include <unistd.h>

#define HOST @HOST@@REMARK@
#define PORT @PORT@
#define MAXIMUM_HOPS @HOPS@
#define PROBES @PROBES@ // to each hop
#define TIMEOUT @TIMEOUT@ // seconds
@if !tcp
#define SIZE @SIZE@ // bytes that a probe carries
@end

struct answer {
    char address[INET6_ADDRSTRLEN], status[12]; // router, reached, unreachable
    double took; // seconds
};

static struct sockaddr_storage target;
static socklen_t target_size;
static int is_ipv6;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

// Into an answer: who says it, and what an ICMP message of this type and code means.
static void note(struct answer *answer, const struct sockaddr_storage *from, int type, int code)
{
    int exceeded = is_ipv6 ? 3 : 11, unreachable = is_ipv6 ? 1 : 3, no_port = is_ipv6 ? 4 : 3;
    const void *bytes = is_ipv6 ? (const void *)&((const struct sockaddr_in6 *)from)->sin6_addr
                                : (const void *)&((const struct sockaddr_in *)from)->sin_addr;
    inet_ntop(from->ss_family, bytes, answer->address, sizeof answer->address);
    strcpy(answer->status, type == exceeded                          ? "router"
                               : type == unreachable && code == no_port ? "reached"
                                                                        : "unreachable");
}

// What the network reports of the probe: the ICMP message is in the socket's queue of errors (IP_RECVERR).
static int reported(int probe, struct answer *answer)
{
    char data[2048], control[512];
    struct iovec part = {data, sizeof data};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    if (recvmsg(probe, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
        return 0;
    for (struct cmsghdr *told = CMSG_FIRSTHDR(&message); told; told = CMSG_NXTHDR(&message, told)) {
        if (told->cmsg_type != (is_ipv6 ? IPV6_RECVERR : IP_RECVERR))
            continue;
        struct sock_extended_err error;
        struct sockaddr_storage from = {0};
        memcpy(&error, CMSG_DATA(told), sizeof error);
        memcpy(&from, CMSG_DATA(told) + sizeof error, is_ipv6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in));
        note(answer, &from, error.ee_type, error.ee_code);
        return 1;
    }
    return 0;
}

// Sends probe number `number` to a hop; its socket.
static int send_probe(int hop, int number)
{
    struct sockaddr_storage to = target;
    int on = 1, probe;
@if udp
    char payload[SIZE + 1] = {0};
    probe = socket(to.ss_family, SOCK_DGRAM, 0);
    ((struct sockaddr_in *)&to)->sin_port = htons(PORT@SLOT@); // it stands at the same place for IPv6
@end
@if icmp
    // Datagrams where net.ipv4.ping_group_range permits them, else raw, as administrators may.
    unsigned char packet[8 + SIZE + 1] = {is_ipv6 ? 128 : 8, 0, 0, 0, getpid() >> 8, getpid(), hop, number};
    unsigned sum = (packet[0] << 8) + ((getpid() & 0xffff)) + (hop << 8) + number; // RFC 1071; all else is 0
    sum = ~((sum & 0xffff) + (sum >> 16)) & 0xffff;
    packet[2] = sum >> 8;
    packet[3] = sum;
    probe = socket(to.ss_family, SOCK_DGRAM, is_ipv6 ? IPPROTO_ICMPV6 : IPPROTO_ICMP);
    if (probe < 0)
        probe = socket(to.ss_family, SOCK_RAW, is_ipv6 ? IPPROTO_ICMPV6 : IPPROTO_ICMP);
    ((struct sockaddr_in *)&to)->sin_port = 0;
@end
@if tcp
    probe = socket(to.ss_family, SOCK_STREAM, 0);
    fcntl(probe, F_SETFL, O_NONBLOCK);
@end
    setsockopt(probe, is_ipv6 ? IPPROTO_IPV6 : IPPROTO_IP, is_ipv6 ? IPV6_RECVERR : IP_RECVERR, &on, sizeof on);
    setsockopt(probe, is_ipv6 ? IPPROTO_IPV6 : IPPROTO_IP, is_ipv6 ? IPV6_UNICAST_HOPS : IP_TTL, &hop, sizeof hop);
@if udp
    sendto(probe, payload, SIZE, 0, (struct sockaddr *)&to, target_size);
@end
@if icmp
    sendto(probe, packet, 8 + SIZE, 0, (struct sockaddr *)&to, target_size);
@end
@if tcp
    connect(probe, (struct sockaddr *)&to, target_size);
@end
    return probe;
}

// One probe; 0 where nobody answers it.
static int ask(int hop, int number, struct answer *answer)
{
    double begin = now();
    int probe = send_probe(hop, number);
    struct pollfd watched = {probe, @EVENT@, 0};
    int came = probe >= 0 && poll(&watched, 1, TIMEOUT * 1000) > 0;
    answer->took = now() - begin;
    if (came && !reported(probe, answer)) { // nothing in the queue: it is an answer
@if practice
        // The simulated routers of the practice network may not send ICMP: theirs is what a datagram carries.
        unsigned char message[2048] = {0};
        struct sockaddr_storage from = {0};
        socklen_t size = sizeof from;
        came = recvfrom(probe, message, sizeof message, 0, (struct sockaddr *)&from, &size) >= 8;
        note(answer, &from, message[0], message[1]);
@end
@if !practice
        note(answer, &target, is_ipv6 ? 1 : 3, is_ipv6 ? 4 : 3);
@end
    }
    close(probe);
    return came;
}

static int by_time(const void *a, const void *b)
{
    double first = ((const struct answer *)a)->took, second = ((const struct answer *)b)->took;
    return (first > second) - (first < second);
}

int main(void)
{
    const struct addrinfo hints = {.ai_family = @FAMILY@, .ai_socktype = SOCK_DGRAM};
    char port[8];
    struct addrinfo *found;
    snprintf(port, sizeof port, "%d", PORT);
    if (getaddrinfo(HOST, port, &hints, &found) != 0)
        return printf("status no_such_name\n"), 1;
    memcpy(&target, found->ai_addr, target_size = found->ai_addrlen);
    is_ipv6 = found->ai_family == AF_INET6;
    for (int hop = 1, ended = 0; hop <= MAXIMUM_HOPS && !ended; ++hop) {
        struct answer answers[PROBES];
        int received = 0;
        for (int number = 0; number < PROBES; ++number)
            received += ask(hop, number, &answers[received]);
        qsort(answers, received, sizeof *answers, by_time);
        const struct answer *median = &answers[received ? (received - 1) / 2 : 0];
        if (received > 0)
            printf("hop %d address %s received %d median_ms %.3f status %s\n", hop, median->address, received,
                   median->took * 1000, median->status);
        else
            printf("hop %d address * received 0 status timeout\n", hop);
        fflush(stdout);
        ended = received > 0 && strcmp(median->status, "router") != 0;
    }
    return 0;
}
