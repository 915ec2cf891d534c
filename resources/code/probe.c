// @WHAT@
// Left out: @LEFTOUT@.
@if tls
// cc -Wall probe.c -o probe -lssl -lcrypto
@end
@if !tls
// cc -Wall probe.c -o probe
@end
#define _GNU_SOURCE
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
@if tls
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
@end
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

@if practice
// @NAME@ is a server of the practice network: it listens on this computer only.
@end
#define HOST @HOST@
#define PORT @PORT@
#define TIMEOUT @TIMEOUT@ // seconds, for each of connecting, the handshake and the first byte of an answer
#define QUIET @QUIET@ // seconds of silence after which an answer is taken to be whole
#define MOST @MOST@L // bytes that are received at most
@if repeat
#define REPEAT @REPEAT@
#define DELAY @DELAY@ // seconds
@end
@if !listen
static const char message[] = @MESSAGE@;
#define LENGTH (sizeof message - 1)
@end
@if tls
static SSL *tls;
@end

static void show(const char *what, const char *data, size_t size)
{
    printf("%s bytes %zu hex 0x", what, size);
    for (size_t i = 0; i < size && i < 4096; ++i)
        printf("%02x", (unsigned char)data[i]);
    printf("\n");
}

static void say_error(int error)
{
    if (error == ECONNREFUSED)
        printf("status refused\n");
    else if (error == ECONNRESET || error == EPIPE)
        printf("status reset\n");
    else if (error == ETIMEDOUT || error == EAGAIN || error == EINPROGRESS)
        printf("status timeout\n");
    else
        printf("status failed (%s)\n", strerror(error));
}

@if listen
int main(void)
{
    struct addrinfo hints = {.ai_socktype = @KIND@}, *own;
    int code = getaddrinfo(HOST, PORT, &hints, &own), on = 1;
    if (code != 0) {
        printf("status failed (%s)\n", gai_strerror(code));
        return 1;
    }
    static char buffer[65536];
    struct sockaddr_storage peer = {0};
    socklen_t size = sizeof peer;
    int s = socket(own->ai_family, own->ai_socktype, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
@if udp
    if (bind(s, own->ai_addr, own->ai_addrlen) != 0) {
@end
@if !udp
    if (bind(s, own->ai_addr, own->ai_addrlen) != 0 || listen(s, 64) != 0) {
@end
        say_error(errno);
        return 1;
    }
    getsockname(s, (struct sockaddr *)&peer, &size);
    // The port stands at the same place in IPv4's address and in IPv6's.
    printf("listening on %s port %d\n", HOST, ntohs(((struct sockaddr_in *)&peer)->sin_port));
    fflush(stdout);
    freeaddrinfo(own);
    for (;;) {
@if udp
        size = sizeof peer;
        ssize_t came = recvfrom(s, buffer, sizeof buffer, 0, (struct sockaddr *)&peer, &size);
        if (came < 0)
            continue;
        show("received", buffer, (size_t)came);
@if echo
        if (sendto(s, buffer, (size_t)came, 0, (struct sockaddr *)&peer, size) == came)
            show("sent", buffer, (size_t)came);
@end
@end
@if !udp
        // One connection after the other.
        int c = accept(s, NULL, NULL);
        ssize_t came;
        if (c < 0)
            continue;
        printf("connected\n");
        while ((came = recv(c, buffer, 4096, 0)) > 0) {
            show("received", buffer, (size_t)came);
@if echo
            if (send(c, buffer, (size_t)came, MSG_NOSIGNAL) == came)
                show("sent", buffer, (size_t)came);
@end
        }
        printf("ended\n");
        close(c);
@end
        fflush(stdout);
    }
}
@end
@if !listen
static void set_timeout(int s, double seconds)
{
    struct timeval time = {(time_t)seconds, (seconds - (time_t)seconds) * 1e6 + 1};
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

// What comes next: its size, 0 at the end, -1 where nothing does.
static ssize_t receive(int s, char *buffer, size_t room, double seconds)
{
    set_timeout(s, seconds);
@if tls
    int came = SSL_read(tls, buffer, (int)room);
    if (came > 0)
        return came;
    return SSL_get_error(tls, came) == SSL_ERROR_ZERO_RETURN || (errno != EAGAIN && SSL_get_error(tls, came) != SSL_ERROR_WANT_READ) ? 0 : -1;
@end
@if !tls
    return recv(s, buffer, room, 0);
@end
}

static int send_message(int s)
{
    set_timeout(s, TIMEOUT);
@if tls
    if (LENGTH > 0 && SSL_write(tls, message, (int)LENGTH) <= 0)
        return -1;
@end
@if udp
    if (send(s, message, LENGTH, MSG_NOSIGNAL) < 0)
        return -1;
@end
@if stream
    for (size_t sent = 0; sent < LENGTH;) {
        ssize_t done = send(s, message + sent, LENGTH - sent, MSG_NOSIGNAL);
        if (done < 0)
            return -1;
        sent += (size_t)done;
    }
@end
    show("sent", message, LENGTH);
    return 0;
}

@if http
// The body without the sizes of its chunks, in the same place.
static size_t unchunked(char *body, size_t size)
{
    size_t from = 0, to = 0;
    while (from < size) {
        char *end;
        size_t part = strtoul(body + from, &end, 16);
        char *line = memchr(end, '\n', size - (size_t)(end - body));
        if (part == 0 || !line || part > size - (size_t)(line + 1 - body))
            break;
        memmove(body + to, line + 1, part);
        to += part;
        from = (size_t)(line + 1 - body) + part + 2;
    }
    return to;
}

// Whether the reply has ended, without waiting for the stream's end.
static int is_whole(const char *head, const char *body, size_t size)
{
    const char *length = strcasestr(head, "\ncontent-length:");
    if (strcasestr(head, "\ntransfer-encoding: chunked"))
        return size >= 5 && memcmp(body + size - 5, "0\r\n\r\n", 5) == 0;
    return length && length < body && size >= strtoul(length + 16, NULL, 10);
}

static int talk(int s)
{
    char *reply = malloc(MOST + 1), *body = NULL;
    size_t size = 0;
    ssize_t came = 0;
    if (!reply || send_message(s) != 0)
        return -1;
    reply[0] = 0;
    while (size < MOST && (came = receive(s, reply + size, MOST - size, TIMEOUT)) > 0) {
        size += (size_t)came;
        reply[size] = 0;
        body = strstr(reply, "\r\n\r\n");
        if (body && is_whole(reply, body + 4, size - (size_t)(body + 4 - reply)))
            break;
    }
    if (came < 0)
        return -1;
    if (!body || strncmp(reply, "HTTP/1.", 7) != 0) {
        show("received", reply, size);
        return 0;
    }
    body += 4;
    size -= (size_t)(body - reply);
    show("head", reply, (size_t)(body - reply));
    printf("status_code %ld\n", strtol(reply + 9, NULL, 10));
    char saved = *body;
    *body = 0;
    int chunked = strcasestr(reply, "\ntransfer-encoding: chunked") != NULL;
    *body = saved;
    if (chunked)
        size = unchunked(body, size);
    if (size > 0)
        show("body", body, size);
    free(reply);
    return 0;
}
@end
@if !http
@if repeat
static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

@end
static int talk(int s)
{
    static char buffer[65536];
    long received = 0;
@if repeat
    for (int i = 0; i < REPEAT; ++i) {
        double due = now() + DELAY;
        if (send_message(s) != 0)
            return -1;
        while (i < REPEAT - 1 && due > now()) {
            ssize_t came = receive(s, buffer, @ROOM@, due - now());
            if (came < 0)
                break;
@if !udp
            if (came == 0) {
                printf("ended\n");
                return 0;
            }
@end
            show("received", buffer, (size_t)came);
        }
    }
@end
@if !repeat
@if sends
    if (send_message(s) != 0)
        return -1;
@end
@end
@if halfclose
    shutdown(s, SHUT_WR);
@end
    while (received < MOST) {
        ssize_t came = receive(s, buffer, @ROOM@, @CPATIENCE@);
        if (came < 0 && errno != EAGAIN)
            return -1;
        if (came < 0) {
            if (received == 0 || @CUNTILEND@)
                printf("received status timeout\n");
            return 0;
        }
@if !udp
        if (came == 0) {
            printf("ended\n");
            return 0;
        }
@end
        show("received", buffer, (size_t)came);
        received += came > 0 ? came : 1;
    }
    return 0;
}
@end
@if tls

// Connects whatever is wrong with the certificate, so nothing secret may be sent; then says what is wrong.
static int start_tls(int s)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    SSL_CTX_set_cipher_list(context, "DEFAULT:@SECLEVEL=0");
@if cafile
    SSL_CTX_load_verify_locations(context, @CAFILE@, NULL);
@end
@if !cafile
    SSL_CTX_set_default_verify_paths(context);
@end
    tls = SSL_new(context);
@if isname
    SSL_set1_host(tls, @TARGET@);
@end
@if !isname
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), @TARGET@);
@end
@if sni
    SSL_set_tlsext_host_name(tls, @TARGET@);
@end
@if alpn
    static const unsigned char protocols[] = @ALPN@;
    SSL_set_alpn_protos(tls, protocols, sizeof protocols - 1);
@end
    SSL_set_fd(tls, s);
    set_timeout(s, TIMEOUT);
    if (SSL_connect(tls) != 1) {
        const char *reason = ERR_reason_error_string(ERR_peek_error());
        printf("status failed (%s)\n", reason ? reason : "no handshake");
        return -1;
    }
    const unsigned char *chosen;
    unsigned int size;
    SSL_get0_alpn_selected(tls, &chosen, &size);
    printf("tls %s %s alpn %.*s\n", SSL_get_version(tls), SSL_get_cipher_name(tls), size ? (int)size : 4, size ? (const char *)chosen : "None");
    long wrong = SSL_get_verify_result(tls);
    if (wrong == X509_V_OK)
        printf("verified True\n");
    else
        printf("verified False (%s)\n", X509_verify_cert_error_string(wrong));
    return 0;
}
@end

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    struct addrinfo hints = {.ai_socktype = @KIND@}, *peer;
    int code = getaddrinfo(HOST, PORT, &hints, &peer);
    if (code != 0) {
        printf("status failed (%s)\n", gai_strerror(code));
        return 1;
    }
    int s = socket(peer->ai_family, peer->ai_socktype, 0);
    set_timeout(s, TIMEOUT);
@if keepalive
    int on = 1;
    setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
@end
    if (connect(s, peer->ai_addr, peer->ai_addrlen) != 0) {
        say_error(errno);
        return 1;
    }
    freeaddrinfo(peer);
@if !udp
    printf("connected\n");
@end
@if tls
    if (start_tls(s) != 0)
        return 1;
@end
    if (talk(s) != 0)
        say_error(errno);
@if reset
    struct linger now_and_hard = {1, 0};
    setsockopt(s, SOL_SOCKET, SO_LINGER, &now_and_hard, sizeof now_and_hard); // close breaks off
@end
    close(s);
    return 0;
}
@end
