// Asks this system's list (/etc/services) which service a port is for, and which port a service has.
// Left out: Sockeye's own list of names, further names of the same port@LEFTOUT@.
// cc -Wall services.c -o services
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>

@if ports
// Ports from the first to the last, with the protocol.
static const struct { int first, last; const char *protocol; } ports[] = {
    @PORTS@
};

static void find_service_names(void)
{
    for (size_t i = 0; i < sizeof ports / sizeof *ports; ++i) {
        for (int port = ports[i].first; port <= ports[i].last; ++port) {
            // The port goes in as it stands in a packet: the larger byte first.
            const struct servent *found = getservbyport(htons(port), ports[i].protocol);
            printf("Port: %d/%s => service name: %s\n", port, ports[i].protocol, found ? found->s_name : "(no name)");
        }
    }
}

@end
@if names
// Names, with the protocol.
static const struct { const char *name, *protocol; } names[] = {
    @NAMES@
};

static void find_ports(void)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
        const struct servent *found = getservbyname(names[i].name, names[i].protocol);
        printf("Service: %s/%s => ", names[i].name, names[i].protocol);
        if (found)
            printf("port: %d\n", ntohs(found->s_port));
        else
            printf("no port\n");
    }
}

@end
int main(void)
{
@if ports
    find_service_names();
@end
@if names
    find_ports();
@end
    return 0;
}
