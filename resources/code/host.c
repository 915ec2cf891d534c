// Prints this machine's name and addresses.
// Left out: link-layer addresses, counters@LEFTOUT@.
// cc -Wall host.c -o host
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static void print_machine_info(void)
{
    char name[256] = "";
    const struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    char text[INET_ADDRSTRLEN];
    gethostname(name, sizeof name - 1);
    printf("Host name: %s\n", name);
    int code = getaddrinfo(name, NULL, &hints, &found);
    if (code != 0) {
        printf("IP address: none (%s)\n", gai_strerror(code));
        return;
    }
    printf("IP address: %s\n",
           inet_ntop(AF_INET, &((struct sockaddr_in *)found->ai_addr)->sin_addr, text, sizeof text));
    freeaddrinfo(found);
}

// The address by which the system would go there. Connecting a UDP socket sends nothing.
static void print_outbound(const char *label, const char *outside)
{
    const struct addrinfo hints = {.ai_socktype = SOCK_DGRAM, .ai_flags = AI_NUMERICHOST};
    struct addrinfo *there;
    struct sockaddr_storage local;
    socklen_t size = sizeof local;
    char text[NI_MAXHOST] = "none";
    if (getaddrinfo(outside, "53", &hints, &there) != 0)
        return;
    int s = socket(there->ai_family, SOCK_DGRAM, 0);
    if (s >= 0 && connect(s, there->ai_addr, there->ai_addrlen) == 0
        && getsockname(s, (struct sockaddr *)&local, &size) == 0)
        getnameinfo((struct sockaddr *)&local, size, text, sizeof text, NULL, 0, NI_NUMERICHOST);
    printf("%s %s\n", label, text);
    if (s >= 0)
        close(s);
    freeaddrinfo(there);
}

static int prefix_length(const unsigned char *mask, int count)
{
    int bits = 0;
    for (int i = 0; i < count; ++i)
        bits += __builtin_popcount(mask[i]);
    return bits;
}

static void print_address(const struct ifaddrs *one)
{
    char text[INET6_ADDRSTRLEN];
    if (one->ifa_addr->sa_family == AF_INET) {
        inet_ntop(AF_INET, &((struct sockaddr_in *)one->ifa_addr)->sin_addr, text, sizeof text);
        const void *mask = &((struct sockaddr_in *)one->ifa_netmask)->sin_addr;
        printf("%s %s/%d\n", one->ifa_name, text, prefix_length(mask, 4));
    } else if (one->ifa_addr->sa_family == AF_INET6) {
        const struct in6_addr *address = &((struct sockaddr_in6 *)one->ifa_addr)->sin6_addr;
@if !all
        if (IN6_IS_ADDR_LINKLOCAL(address))
            return;
@end
        inet_ntop(AF_INET6, address, text, sizeof text);
        const void *mask = &((struct sockaddr_in6 *)one->ifa_netmask)->sin6_addr;
        printf("%s %s/%d\n", one->ifa_name, text, prefix_length(mask, 16));
    }
}

int main(void)
{
    struct ifaddrs *all;
    print_machine_info();
    print_outbound("outbound_ipv4", "198.41.0.4"); // a.root-servers.net
    print_outbound("outbound_ipv6", "2001:503:ba3e::2:30");
    if (getifaddrs(&all) != 0) {
        perror("getifaddrs");
        return 1;
    }
    for (const struct ifaddrs *one = all; one; one = one->ifa_next) {
        if (one->ifa_addr && one->ifa_netmask)
            print_address(one);
    }
    freeifaddrs(all);
    return 0;
}
