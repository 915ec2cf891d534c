// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace sockeye
{

/// A socket that a test made, closed with it. What can't be made ends the test program.
class KnownSocket
{
public:
    KnownSocket() = default;
    KnownSocket(KnownSocket &&other) noexcept;
    KnownSocket &operator=(KnownSocket &&other) noexcept;
    ~KnownSocket();

    /// Neither listening nor connected.
    static KnownSocket onlyBound(const QString &address);
    static KnownSocket listen(const QString &address);
    /// Connected, or on the way where \a waits is off.
    static KnownSocket connect(const QString &address, quint16 port, bool waits = true);
    static KnownSocket datagrams(const QString &address);
    static KnownSocket datagramsTo(const QString &address, quint16 port);
    /// The UNIX socket of \a type at \a path, which begins with `@` where it is abstract; listening or connected.
    static KnownSocket unixListen(const QString &path, int type);
    static KnownSocket unixConnect(const QString &path, int type);

    KnownSocket accept();
    void send(const char *text);
    void endWriting();
    /// Until the connection is in this state, TCP_* of netinet/tcp.h.
    void waitForState(int state) const;
    /// Until the other side has confirmed what was sent: from then on nothing changes by itself.
    void waitForConfirmation() const;
    void bindToInterface(const char *name);
    /// Programs that are started from here on have it, too.
    void setInherited();
    void close();
    quint16 port() const;

private:
    explicit KnownSocket(int descriptor);
    int m_descriptor = -1;
};

/// Brings loopback up and makes an interface `known0` with 192.0.2.1/24 and an address fe80::…, on which nobody
/// answers. Empty where it worked; else why a test has to be skipped.
QString prepareNetwork();

/// TCP and UDP sockets in the states that can be held still, of both families. Needs prepareNetwork().
class KnownSockets
{
public:
    KnownSockets();
    QString problem() const { return m_problem; }

private:
    void addPair(const QString &listenAt, const QString &connectTo);
    std::vector<KnownSocket> m_sockets;
    QString m_problem;
};

/// UNIX sockets of each kind.
class KnownUnixSockets
{
public:
    KnownUnixSockets();

private:
    QTemporaryDir m_folder;
    std::vector<KnownSocket> m_sockets;
};

} // namespace sockeye
