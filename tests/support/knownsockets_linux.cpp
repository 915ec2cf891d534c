// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/knownsockets.h"

#include "tests/support/privatenetwork.h"

#include <QHostAddress>

#include <cerrno>
#include <cstring>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
    sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

int must(int result, const char *what)
{
    if (result < 0)
        qFatal("%s: %s", what, std::strerror(errno));
    return result;
}

Address addressOf(const QString &text, quint16 port)
{
    const QHostAddress host(text);
    Address made;
    if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        auto &address = reinterpret_cast<sockaddr_in6 &>(made.storage);
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        std::memcpy(&address.sin6_addr, &bytes, sizeof bytes);
        address.sin6_scope_id = ::if_nametoindex(host.scopeId().toLatin1().constData());
        made.size = sizeof address;
    } else {
        auto &address = reinterpret_cast<sockaddr_in &>(made.storage);
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(host.toIPv4Address());
        made.size = sizeof address;
    }
    return made;
}

Address unixAddress(const QString &path)
{
    Address made;
    auto &address = reinterpret_cast<sockaddr_un &>(made.storage);
    const QByteArray name = path.toUtf8();
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    made.size = socklen_t(offsetof(sockaddr_un, sun_path)) + socklen_t(name.size());
    if (name.startsWith('@'))
        address.sun_path[0] = '\0';
    else
        ++made.size;
    return made;
}

int open(int family, int type)
{
    return must(::socket(family, type | SOCK_CLOEXEC, 0), "socket");
}

} // namespace

KnownSocket::KnownSocket(int descriptor)
    : m_descriptor(descriptor)
{
}

KnownSocket::KnownSocket(KnownSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

KnownSocket &KnownSocket::operator=(KnownSocket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

KnownSocket::~KnownSocket()
{
    close();
}

KnownSocket KnownSocket::onlyBound(const QString &text)
{
    Address address = addressOf(text, 0);
    const int descriptor = open(address.storage.ss_family, SOCK_STREAM);
    must(::bind(descriptor, address.get(), address.size), "bind");
    return KnownSocket(descriptor);
}

KnownSocket KnownSocket::listen(const QString &text)
{
    KnownSocket bound = onlyBound(text);
    must(::listen(bound.m_descriptor, 7), "listen");
    return bound;
}

KnownSocket KnownSocket::connect(const QString &text, quint16 port, bool waits)
{
    Address address = addressOf(text, port);
    const int descriptor = open(address.storage.ss_family, waits ? SOCK_STREAM : SOCK_STREAM | SOCK_NONBLOCK);
    const int done = ::connect(descriptor, address.get(), address.size);
    if (waits || errno != EINPROGRESS)
        must(done, "connect");
    return KnownSocket(descriptor);
}

KnownSocket KnownSocket::datagrams(const QString &text)
{
    Address address = addressOf(text, 0);
    const int descriptor = open(address.storage.ss_family, SOCK_DGRAM);
    must(::bind(descriptor, address.get(), address.size), "bind");
    return KnownSocket(descriptor);
}

KnownSocket KnownSocket::datagramsTo(const QString &text, quint16 port)
{
    Address address = addressOf(text, port);
    const int descriptor = open(address.storage.ss_family, SOCK_DGRAM);
    must(::connect(descriptor, address.get(), address.size), "connect");
    return KnownSocket(descriptor);
}

KnownSocket KnownSocket::unixListen(const QString &path, int type)
{
    Address address = unixAddress(path);
    const int descriptor = open(AF_UNIX, type);
    must(::bind(descriptor, address.get(), address.size), "bind");
    if (type != SOCK_DGRAM)
        must(::listen(descriptor, 7), "listen");
    return KnownSocket(descriptor);
}

KnownSocket KnownSocket::unixConnect(const QString &path, int type)
{
    Address address = unixAddress(path);
    const int descriptor = open(AF_UNIX, type);
    must(::connect(descriptor, address.get(), address.size), "connect");
    return KnownSocket(descriptor);
}

KnownSocket KnownSocket::accept()
{
    return KnownSocket(must(::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC), "accept"));
}

void KnownSocket::send(const char *text)
{
    must(int(::send(m_descriptor, text, std::strlen(text), MSG_NOSIGNAL)), "send");
}

void KnownSocket::endWriting()
{
    must(::shutdown(m_descriptor, SHUT_WR), "shutdown");
}

namespace
{

template <class Holds>
void waitForInfo(int descriptor, Holds holds)
{
    for (int i = 0; i < 10'000; ++i) {
        tcp_info info{};
        socklen_t size = sizeof info;
        must(::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size), "TCP_INFO");
        if (holds(info))
            return;
        ::poll(nullptr, 0, 1);
    }
    qFatal("A connection does not come to the state that it should have.");
}

} // namespace

void KnownSocket::waitForState(int state) const
{
    waitForInfo(m_descriptor, [state](const tcp_info &info) { return info.tcpi_state == state; });
}

void KnownSocket::waitForConfirmation() const
{
    waitForInfo(m_descriptor, [](const tcp_info &info) { return info.tcpi_unacked == 0; });
}

void KnownSocket::bindToInterface(const char *name)
{
    must(::setsockopt(m_descriptor, SOL_SOCKET, SO_BINDTODEVICE, name, socklen_t(std::strlen(name))),
         "SO_BINDTODEVICE");
}

void KnownSocket::setInherited()
{
    must(::fcntl(m_descriptor, F_SETFD, 0), "fcntl");
}

void KnownSocket::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

quint16 KnownSocket::port() const
{
    Address address;
    address.size = sizeof address.storage;
    must(::getsockname(m_descriptor, address.get(), &address.size), "getsockname");
    return address.storage.ss_family == AF_INET6
        ? ntohs(reinterpret_cast<const sockaddr_in6 &>(address.storage).sin6_port)
        : ntohs(reinterpret_cast<const sockaddr_in &>(address.storage).sin_port);
}

QString prepareNetwork()
{
    const QStringList commands[] = {
        {u"link"_s, u"set"_s, u"lo"_s, u"up"_s},
        {u"link"_s, u"add"_s, u"known0"_s, u"type"_s, u"veth"_s, u"peer"_s, u"name"_s, u"far0"_s},
        {u"link"_s, u"set"_s, u"known0"_s, u"up"_s},
        {u"link"_s, u"set"_s, u"far0"_s, u"up"_s},
        {u"addr"_s, u"add"_s, u"192.0.2.1/24"_s, u"dev"_s, u"known0"_s},
        {u"addr"_s, u"add"_s, u"fe80::17/64"_s, u"dev"_s, u"known0"_s, u"nodad"_s},
        // Somebody who is said to be there, so that the kernel goes on asking.
        {u"neigh"_s, u"add"_s, u"192.0.2.99"_s, u"lladdr"_s, u"02:fc:00:00:00:99"_s, u"dev"_s, u"known0"_s},
    };
    for (const QStringList &command : commands) {
        if (const QString said = runIp(command); !said.isEmpty())
            return said;
    }
    return {};
}

// The client's end, and the server's, which is accepted.
void KnownSockets::addPair(const QString &listenAt, const QString &connectTo)
{
    KnownSocket listener = KnownSocket::listen(listenAt);
    KnownSocket client = KnownSocket::connect(connectTo, listener.port());
    KnownSocket server = listener.accept();
    server.send("unread"); // which stands in the client's queue
    server.waitForConfirmation();
    m_sockets.push_back(std::move(listener));
    m_sockets.push_back(std::move(client));
    m_sockets.push_back(std::move(server));
}

KnownSockets::KnownSockets()
{
    addPair(u"127.0.0.1"_s, u"127.0.0.1"_s);
    addPair(u"0.0.0.0"_s, u"127.0.0.1"_s);
    addPair(u"::1"_s, u"::1"_s);
    addPair(u"::"_s, u"127.0.0.1"_s); // IPv4 through an IPv6 socket
    addPair(u"fe80::17%known0"_s, u"fe80::17%known0"_s);

    // Half closed: FIN_WAIT_2 here, CLOSE_WAIT there.
    KnownSocket listener = KnownSocket::listen(u"127.0.0.1"_s);
    KnownSocket client = KnownSocket::connect(u"127.0.0.1"_s, listener.port());
    KnownSocket server = listener.accept();
    client.endWriting();
    client.waitForState(TCP_FIN_WAIT2);
    m_sockets.push_back(std::move(client));
    m_sockets.push_back(std::move(server));

    // Over: TIME_WAIT of the side that closed first.
    client = KnownSocket::connect(u"127.0.0.1"_s, listener.port());
    server = listener.accept();
    client.endWriting();
    client.waitForState(TCP_FIN_WAIT2);
    server.close();
    client.close();

    // Complete, and nobody accepts it: a connection in the listener's queue, that no program has.
    m_sockets.push_back(KnownSocket::connect(u"127.0.0.1"_s, listener.port()));
    m_sockets.push_back(std::move(listener));

    // Nobody answers there: SYN_SENT.
    m_sockets.push_back(KnownSocket::connect(u"192.0.2.99"_s, 9, false));

    m_sockets.push_back(KnownSocket::onlyBound(u"127.0.0.1"_s)); // which is no connection

    m_sockets.push_back(KnownSocket::datagrams(u"127.0.0.1"_s));
    m_sockets.push_back(KnownSocket::datagrams(u"0.0.0.0"_s));
    m_sockets.push_back(KnownSocket::datagrams(u"::"_s));
    m_sockets.push_back(KnownSocket::datagrams(u"fe80::17%known0"_s));
    KnownSocket receiver = KnownSocket::datagrams(u"127.0.0.1"_s);
    KnownSocket sender = KnownSocket::datagramsTo(u"127.0.0.1"_s, receiver.port());
    sender.send("unread");
    m_sockets.push_back(std::move(sender));
    m_sockets.push_back(std::move(receiver));
    receiver = KnownSocket::datagrams(u"::1"_s);
    m_sockets.push_back(KnownSocket::datagramsTo(u"::1"_s, receiver.port()));
    m_sockets.push_back(std::move(receiver));
    KnownSocket bound = KnownSocket::datagrams(u"0.0.0.0"_s);
    bound.bindToInterface("known0");
    m_sockets.push_back(std::move(bound));
}

KnownUnixSockets::KnownUnixSockets()
{
    for (const QString &path : {m_folder.filePath(u"stream"_s), u"@sockeye-test-%1"_s.arg(::getpid())}) {
        KnownSocket listener = KnownSocket::unixListen(path, SOCK_STREAM);
        m_sockets.push_back(KnownSocket::unixConnect(path, SOCK_STREAM));
        m_sockets.push_back(listener.accept());
        m_sockets.push_back(KnownSocket::unixConnect(path, SOCK_STREAM)); // waits to be accepted
        m_sockets.push_back(std::move(listener));
    }
    const QString path = m_folder.filePath(u"datagrams"_s);
    m_sockets.push_back(KnownSocket::unixListen(path, SOCK_DGRAM));
    m_sockets.push_back(KnownSocket::unixConnect(path, SOCK_DGRAM));
    m_sockets.push_back(KnownSocket::unixListen(m_folder.filePath(u"packets"_s), SOCK_SEQPACKET));
}

} // namespace sockeye
