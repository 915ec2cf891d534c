// Lists the sockets of this machine: asks the kernel through sock_diag, as ss does.
// Left out: which program has a socket (a link /proc/PID/fd/N names its inode)@LEFTOUT@.
// cc -Wall connections.c -o connections
#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
@if inet
#include <linux/tcp.h>
@end
@if unix
#include <linux/unix_diag.h>
@end
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *const states[] = {"unknown",    "established", "syn_sent",    "syn_received",
                                     "fin_wait_1", "fin_wait_2",  "time_wait",   "unconnected",
                                     "close_wait", "last_ack",    "listen",      "closing"};
static const unsigned wanted = @MASK@; // a bit 1 << number for each state
@if inet

static const struct {
    const char *name;
    int family, protocol;
} tables[] = {
    @TABLES@
};

static void print_end(int family, const void *address, unsigned short port)
{
    char text[INET6_ADDRSTRLEN];
    if (port == 0)
        printf(" -");
    else
        printf(" %s:%d", inet_ntop(family, address, text, sizeof text), ntohs(port));
}

static void print_inet(const char *name, const struct inet_diag_msg *m, int size)
{
    char any[INET6_ADDRSTRLEN];
    printf("%s %s", name, states[m->idiag_state < 12 ? m->idiag_state : 0]);
    if (m->id.idiag_sport == 0)
        printf(" %s:0", inet_ntop(m->idiag_family, m->id.idiag_src, any, sizeof any));
    else
        print_end(m->idiag_family, m->id.idiag_src, m->id.idiag_sport);
    print_end(m->idiag_family, m->id.idiag_dst, m->id.idiag_dport);
    printf(" inode %u uid %u queues %u %u", m->idiag_inode, m->idiag_uid, m->idiag_rqueue, m->idiag_wqueue);
    const struct nlattr *a = (const void *)(m + 1);
    for (size -= sizeof *m; size >= (int)sizeof *a && a->nla_len >= sizeof *a && a->nla_len <= size;) {
        struct tcp_info info;
        if (a->nla_type == INET_DIAG_INFO && a->nla_len >= sizeof *a + 104 && m->idiag_state != 10) {
            memset(&info, 0, sizeof info);
            int known = a->nla_len - sizeof *a;
            memcpy(&info, a + 1, known < (int)sizeof info ? known : (int)sizeof info);
            printf(" rtt_us %u window %u", info.tcpi_rtt, info.tcpi_snd_cwnd);
        }
        int step = NLA_ALIGN(a->nla_len);
        size -= step;
        a = (const void *)((const char *)a + step);
    }
    printf("\n");
}
@end
@if unix

static void print_unix(const char *name, const struct unix_diag_msg *m, int size)
{
    char path[128] = "-";
    const struct nlattr *a = (const void *)(m + 1);
    for (size -= sizeof *m; size >= (int)sizeof *a && a->nla_len >= sizeof *a && a->nla_len <= size;) {
        unsigned length = a->nla_len - sizeof *a;
        if (a->nla_type == UNIX_DIAG_NAME && length < sizeof path) {
            memcpy(path, a + 1, length);
            path[length] = '\0';
            for (unsigned i = 0; path[0] == '\0' && i < length; ++i) { // an abstract name: ss writes @ for zeros
                if (i > 0 && path[i] == '\0')
                    path[i] = '@';
            }
            if (path[0] == '\0' && length > 0)
                path[0] = '@';
        }
        int step = NLA_ALIGN(a->nla_len);
        size -= step;
        a = (const void *)((const char *)a + step);
    }
    printf("%s %s %s - inode %u\n", name, states[m->udiag_state < 12 ? m->udiag_state : 0], path, m->udiag_ino);
}
@end

// Sends the request and calls print for each socket of the answer; 0 where the kernel refused.
static int list(int s, void *request, unsigned size, const char *name, int is_unix)
{
    static char buffer[65536];
    if (send(s, request, size, 0) < 0)
        return 0;
    for (;;) {
        int got = recv(s, buffer, sizeof buffer, 0);
        if (got <= 0)
            return 0;
        for (struct nlmsghdr *h = (void *)buffer; NLMSG_OK(h, got); h = NLMSG_NEXT(h, got)) {
            if (h->nlmsg_type == NLMSG_DONE)
                return 1;
            if (h->nlmsg_type == NLMSG_ERROR)
                return 0;
            int length = NLMSG_PAYLOAD(h, 0);
@if inet
            if (!is_unix && length >= (int)sizeof(struct inet_diag_msg))
                print_inet(name, NLMSG_DATA(h), length);
@end
@if unix
            if (is_unix && length >= (int)sizeof(struct unix_diag_msg))
                print_unix(name, NLMSG_DATA(h), length);
@end
        }
    }
}

int main(void)
{
    int s = socket(AF_NETLINK, SOCK_RAW, NETLINK_SOCK_DIAG);
    int failed = s < 0;
@if inet
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; ++i) {
        struct {
            struct nlmsghdr head;
            struct inet_diag_req_v2 body;
        } request = {{sizeof request, SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, 1, 0}, {0}};
        request.body.sdiag_family = tables[i].family;
        request.body.sdiag_protocol = tables[i].protocol;
        request.body.idiag_states = wanted | (wanted & 8 ? 1 << 12 : 0); // half-made connections have a number of their own
        request.body.idiag_ext = 1 << (INET_DIAG_INFO - 1);
        failed |= !list(s, &request, sizeof request, tables[i].name, 0);
    }
@end
@if unix
    struct {
        struct nlmsghdr head;
        struct unix_diag_req body;
    } request = {{sizeof request, SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, 1, 0}, {0}};
    request.body.sdiag_family = AF_UNIX;
    request.body.udiag_states = wanted;
    request.body.udiag_show = UDIAG_SHOW_NAME;
    failed |= !list(s, &request, sizeof request, "unix", 1);
@end
    if (failed)
        perror("sock_diag");
    close(s);
    return failed;
}
