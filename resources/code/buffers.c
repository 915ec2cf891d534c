// Sets the options of a socket, and reads them before, after, and on the connection.
// Left out: the least and the most that the kernel allows.
// cc -Wall buffers.c -o buffers
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>

@if practice
// @NAME@ is a server of the practice network: it listens on this computer only.
@end
#define HOST @HOST@
#define PORT @PORT@

// Name, level and number of each option, and the value to set where it is to be.
static const struct { const char *name; int level, option, is_set, value; } options[] = {
    @OPTIONS@
};
enum { COUNT = sizeof options / sizeof *options };

static void read_options(int sock, int *values)
{
    for (int i = 0; i < COUNT; ++i) {
        socklen_t size = sizeof values[i];
        if (getsockopt(sock, options[i].level, options[i].option, &values[i], &size) != 0)
            perror(options[i].name);
    }
}

static void set_options(int sock)
{
    for (int i = 0; i < COUNT; ++i) {
        int value = options[i].value;
        if (options[i].is_set && setsockopt(sock, options[i].level, options[i].option, &value, sizeof value) != 0)
            perror(options[i].name);
    }
}

static int connect_peer(int sock)
{
    const struct addrinfo hints = {.ai_family = @FAMILY@, .ai_socktype = @KIND@};
    struct addrinfo *peer;
    int code = getaddrinfo(HOST, PORT, &hints, &peer);
    if (code != 0)
        printf("not connected: %s\n", gai_strerror(code));
    else if (connect(sock, peer->ai_addr, peer->ai_addrlen) != 0)
        perror("connect");
    else
        return 1;
    return 0;
}

int main(void)
{
    int before[COUNT] = {0}, after[COUNT] = {0}, connected[COUNT] = {0};
    int sock = socket(@FAMILY@, @KIND@, 0);
    read_options(sock, before);
@if after
    if (!connect_peer(sock)) // the kernel has sized the buffers when they are set
        return 1;
    read_options(sock, connected);
@end
    set_options(sock);
    read_options(sock, after);
@if !after
    if (!connect_peer(sock))
        return 1;
    read_options(sock, connected);
@end
    for (int i = 0; i < COUNT; ++i)
        printf("%s default_value %d effective_value %d connected_value %d\n", options[i].name, before[i], after[i],
               connected[i]);
    return 0;
}
