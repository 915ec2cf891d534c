// Asks NTP servers for the time, and works out by how much their clocks differ from this one.
// Left out: which sample is the best one, how far it can be wrong@FOLLOW@.
// cc -Wall ntp.c -o ntp
#include <errno.h>
#include <netdb.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define SAMPLES @SAMPLES@
#define INTERVAL @INTERVAL@ // seconds between two questions to a server
#define TIMEOUT @TIMEOUT@ // seconds
#define VERSION @VERSION@
#define TIME1970 2208988800u // NTP counts from 1900: so many seconds later is 1970

// What is printed, whom to ask, and on which port.
static const struct { const char *name, *host, *port; } servers[] = {
    @SERVERS@
};

// This clock as an NTP stamp: 32 bits of seconds and 32 bits of fraction.
static uint64_t ntp_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return ((uint64_t)now.tv_sec + TIME1970) << 32 | ((uint64_t)now.tv_nsec << 32) / 1000000000;
}

// The difference of two stamps in ms, also where the seconds have begun at 0 again (in 2036).
static double minus(uint64_t a, uint64_t b)
{
    return (int64_t)(a - b) * 1000.0 / 4294967296.0;
}

// A stamp stands in a packet with its largest byte first.
static uint64_t get_stamp(const unsigned char *bytes)
{
    uint64_t stamp = 0;
    for (int i = 0; i < 8; ++i)
        stamp = stamp << 8 | bytes[i];
    return stamp;
}

// Asks once and prints the end of the line.
static void ask(const struct addrinfo *server)
{
    int client = socket(server->ai_family, SOCK_DGRAM, 0);
    struct timeval timeout = {(time_t)TIMEOUT, (TIMEOUT - (time_t)TIMEOUT) * 1e6};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    connect(client, server->ai_addr, server->ai_addrlen); // so that only this server is heard, and its refusal too
    unsigned char data[1024] = {VERSION << 3 | 3}; // mode 3: a client asks
    uint64_t t1 = ntp_now(), t4;
    for (int i = 0; i < 8; ++i)
        data[40 + i] = t1 >> (56 - 8 * i);
    send(client, data, 48, 0);
    ssize_t length;
    do {
        length = recv(client, data, sizeof data, 0);
        t4 = ntp_now();
        // An answer repeats our stamp; what doesn't is old, or forged.
    } while (length >= 0 && (length < 48 || get_stamp(data + 24) != t1));
    int error = errno;
    close(client);
    if (length < 0) {
        printf("status %s\n", error == EAGAIN ? "timeout" : error == ECONNREFUSED ? "refused" : strerror(error));
        return;
    }
    int leap = data[0] >> 6, stratum = data[1];
    uint64_t t2 = get_stamp(data + 32), t3 = get_stamp(data + 40);
    double offset = (minus(t2, t1) + minus(t3, t4)) / 2;
    double delay = minus(t4, t1) - minus(t3, t2);
    printf("offset_ms %.6f delay_ms %.6f stratum %d status %s\n", offset, delay, stratum,
           stratum == 0 ? "kiss_of_death" : leap == 3 || stratum > 15 ? "unsynchronised" : "ok");
}

int main(void)
{
    const struct timespec interval = {(time_t)INTERVAL, (INTERVAL - (time_t)INTERVAL) * 1e9};
    const struct addrinfo hints = {.ai_socktype = SOCK_DGRAM};
    for (size_t i = 0; i < sizeof servers / sizeof *servers; ++i) {
        struct addrinfo *found;
        if (getaddrinfo(servers[i].host, servers[i].port, &hints, &found) != 0) {
            printf("%s status no_such_name\n", servers[i].name);
            continue;
        }
        for (int sample = 1; sample <= SAMPLES; ++sample) {
            if (sample > 1)
                nanosleep(&interval, NULL);
            printf("%s sample %d ", servers[i].name, sample);
            ask(found);
        }
        freeaddrinfo(found);
    }
    return 0;
}
