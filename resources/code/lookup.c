// Looks names up@HOW@.
// Left out: how names of other scripts become ASCII, asking a second server@LEFTOUT@.
// cc -Wall lookup.c -o lookup
@if dns
#include <arpa/inet.h>
#include <errno.h>
@end
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
@if dns
#include <stdlib.h>
@end
#include <string.h>
#include <sys/socket.h>
@if dns
#include <time.h>
#include <unistd.h>
@end
@if system

// Names and addresses that this system is asked for, as every program asks it.
static const struct { const char *name, *kind; } names[] = {
    @SYSTEM@
};

static void get_remote_machine_info(const char *name, const char *kind)
{
    const struct addrinfo hints = {
        .ai_family = strcmp(kind, "A") == 0 ? AF_INET : strcmp(kind, "AAAA") == 0 ? AF_INET6 : AF_UNSPEC,
        .ai_socktype = SOCK_STREAM,
    };
    const int flags = strcmp(kind, "PTR") == 0 ? NI_NAMEREQD : NI_NUMERICHOST;
    struct addrinfo *found = NULL;
    char value[NI_MAXHOST];
    int code = getaddrinfo(name, NULL, &hints, &found);
    for (const struct addrinfo *one = found; one && code == 0; one = one->ai_next) {
        code = getnameinfo(one->ai_addr, one->ai_addrlen, value, sizeof value, NULL, 0, flags);
        if (code == 0)
            printf("%s %s %s\n", name, kind, value);
    }
    if (code != 0)
        printf("%s %s failed: %s\n", name, kind, gai_strerror(code));
    if (found)
        freeaddrinfo(found);
}
@end
@if dns

@SERVERS@
#define TIMEOUT @TIMEOUT@ // seconds for one attempt
#define ATTEMPTS @ATTEMPTS@

static const struct { const char *name, *kind; int type; const char *host, *port; } questions[] = {
    @QUESTIONS@
};

static unsigned char data[66000]; // the answer, which has 65535 bytes at most
static int length;

static int get16(int at)
{
    return data[at] << 8 | data[at + 1];
}

static unsigned get32(int at)
{
    return (unsigned)get16(at) << 16 | get16(at + 2);
}

// Writes a question as RFC 1035 section 4.1 has it, and gives its length.
static int make_query(unsigned char *query, const char *name, int type)
{
    int id = rand();
    const unsigned char header[12] = {id >> 8, id, 1, 0, 0, 1, 0, 0, 0, 0, 0, @EDNS@}; // 1: please ask others
    memcpy(query, header, 12);
    int at = 12;
    while (*name) {
        int size = strcspn(name, ".");
        query[at++] = size;
        memcpy(query + at, name, size);
        at += size;
        name += size + (name[size] == '.');
    }
    const unsigned char end[5] = {0, type >> 8, type, 0, 1};
    memcpy(query + at, end, 5);
    at += 5;
@if edns
    const unsigned char edns[11] = {0, 0, 41, 1232 >> 8, 1232 & 255}; // answers of 1232 bytes are welcome
    memcpy(query + at, edns, 11);
    at += 11;
@end
    return at;
}

// Sends the question and reads the answer into data; an errno, or 0.
static int ask(const char *host, const char *port, int type, const unsigned char *query, int size)
{
    const struct addrinfo hints = {.ai_socktype = type};
    const struct timeval timeout = {(time_t)TIMEOUT, (TIMEOUT - (time_t)TIMEOUT) * 1e6};
    struct addrinfo *server;
    if (getaddrinfo(host, port, &hints, &server) != 0)
        return ENOENT;
    int client = socket(server->ai_family, type, 0), error = 0;
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof timeout);
    length = -1;
    errno = 0;
    if (connect(client, server->ai_addr, server->ai_addrlen) == 0) {
@if tcp
        unsigned char prefix[2] = {size >> 8, size}; // TCP has no packets: the length goes first
        if (type == SOCK_STREAM)
            send(client, prefix, 2, 0);
@end
        send(client, query, size, 0);
@if tcp
        if (type == SOCK_STREAM && recv(client, prefix, 2, MSG_WAITALL) == 2)
            length = recv(client, data, prefix[0] << 8 | prefix[1], MSG_WAITALL);
@end
@if udp
        if (type == SOCK_DGRAM) {
            do
                length = recv(client, data, 65535, 0);
            while (length >= 0 && (length < 12 || memcmp(data, query, 2) != 0)); // it repeats the question's number
        }
@end
    }
    if (length < 0)
        error = errno;
    close(client);
    freeaddrinfo(server);
    return error;
}
@if text

static void print_bytes(int at, int count)
{
    for (; count > 0 && at < length; ++at, --count) {
        if (data[at] == '"' || data[at] == '\\')
            printf("\\%c", data[at]);
        else if (data[at] >= 32 && data[at] < 127)
            putchar(data[at]);
        else
            printf("\\%03d", data[at]);
    }
}
@end

// Goes over the name at a place, prints it where it is to, and gives what stands behind it.
static int read_name(int at, int prints)
{
    int end = 0, first = 1;
    while (at < length && data[at] != 0) {
        if (data[at] >= 0xc0) { // points back to an earlier name
            int before = at;
            end = end ? end : at + 2;
            at = get16(at) & 0x3fff;
            if (at >= before)
                break;
            continue;
        }
@if text
        if (prints) {
            printf(first ? "" : ".");
            print_bytes(at + 1, data[at]);
        }
@end
        first = 0;
        at += 1 + data[at];
    }
    if (first && prints)
        printf(".");
    return end ? end : at + 1;
}

static void print_value(int at, int size, int type)
{
    switch (type) {
@if a
    case 1: // A
        printf("%d.%d.%d.%d", data[at], data[at + 1], data[at + 2], data[at + 3]);
        return;
@end
@if aaaa
    case 28: { // AAAA
        char text[INET6_ADDRSTRLEN];
        printf("%s", inet_ntop(AF_INET6, data + at, text, sizeof text));
        return;
    }
@end
@if name
    case 2: case 5: case 12: // NS, CNAME, PTR
        read_name(at, 1);
        return;
@end
@if mx
    case 15: // MX
        printf("%d ", get16(at));
        read_name(at + 2, 1);
        return;
@end
@if srv
    case 33: // SRV
        printf("%d %d %d ", get16(at), get16(at + 2), get16(at + 4));
        read_name(at + 6, 1);
        return;
@end
@if soa
    case 6: // SOA
        at = read_name(at, 1);
        printf(" ");
        at = read_name(at, 1);
        for (int i = 0; i < 5; ++i)
            printf(" %u", get32(at + 4 * i));
        return;
@end
@if txt
    case 16: // TXT
        for (int end = at + size; at < end; at += 1 + data[at]) {
            printf("\"");
            print_bytes(at + 1, data[at]);
            printf(at + 1 + data[at] < end ? "\" " : "\"");
        }
        return;
@end
    }
    printf("\\# %d ", size);
    for (int i = 0; i < size; ++i)
        printf("%02x", data[at + i]);
}

static void print_answers(const char *name, const char *kind, int type)
{
    static const char *const status[] = {"no_data", "format_error", "server_failure", "no_such_name",
                                         "not_implemented", "server_refused"};
    int count = get16(4), answers = get16(6), at = 12, found = 0;
    for (int i = 0; i < count && at < length; ++i)
        at = read_name(at, 0) + 4;
    for (int i = 0; i < answers && at < length; ++i) {
        at = read_name(at, 0);
        if (at + 10 > length || at + 10 + get16(at + 8) > length)
            break;
        if (get16(at) == type) { // aliases stand before it
            printf("%s %s ", name, kind);
            print_value(at + 10, get16(at + 8), type);
            printf(" ttl_s %u\n", get32(at + 4));
            found = 1;
        }
        at += 10 + get16(at + 8);
    }
    int code = data[3] & 15;
    if (!found)
        printf("%s %s %s\n", name, kind, code < 6 ? status[code] : "rcode");
}

static void look_up(const char *name, const char *kind, int type, const char *host, const char *port)
{
    unsigned char query[512];
    int error = 0;
    for (int attempt = 0; attempt < ATTEMPTS; ++attempt) {
        int size = make_query(query, name, type);
        error = ask(host, port, @SOCKET@, query, size);
@if fallback
        if (error == 0 && data[2] & 2) // cut off: what is too long for a datagram comes over TCP
            error = ask(host, port, SOCK_STREAM, query, size);
@end
        if (error != EAGAIN && error != EINPROGRESS)
            break;
    }
    if (error == 0 && length >= 12)
        print_answers(name, kind, type);
    else
        printf("%s %s %s\n", name, kind, error == EAGAIN || error == EINPROGRESS ? "timeout"
               : error == ECONNREFUSED ? "refused" : error ? strerror(error) : "bad_reply");
}
@end

int main(void)
{
@if system
    for (size_t i = 0; i < sizeof names / sizeof *names; ++i)
        get_remote_machine_info(names[i].name, names[i].kind);
@end
@if dns
    srand(time(NULL) ^ getpid());
    for (size_t i = 0; i < sizeof questions / sizeof *questions; ++i)
        look_up(questions[i].name, questions[i].kind, questions[i].type, questions[i].host, questions[i].port);
@end
@if nothing
    printf("There is nothing to ask.\n");
@end
    return 0;
}
