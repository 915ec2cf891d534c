// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/environment.h"

#include <QByteArrayView>

#include <functional>
#include <span>

namespace sockeye
{

/// Takes the netlink messages of one dump apart. Whether a datagram comes from the kernel is the caller's to check.
class DumpReader
{
public:
    using OnMessage = std::function<void(quint16 type, QByteArrayView payload)>;
    DumpReader(quint32 sequence, OnMessage onMessage);

    /// Reads the messages of a datagram that belong to the dump; others are ignored.
    void read(QByteArrayView datagram);
    bool isDone() const { return m_done; }
    /// The tables changed while they were read (NLM_F_DUMP_INTR): what came does not fit together.
    bool wasInterrupted() const { return m_interrupted; }
    int error() const { return m_error; } ///< errno the kernel answered with, 0 for none

private:
    const quint32 m_sequence;
    const OnMessage m_onMessage;
    bool m_done = false;
    bool m_interrupted = false;
    int m_error = 0;
};

/// Waits until \a descriptor has something to read (true) or the deadline has passed (false); Cancelled after Stop.
/// Recorded; without a descriptor (-1) it waits for the deadline alone, and is not.
Result<bool> waitToRead(const Environment &environment, int descriptor, Deadline deadline);

/// A netlink(7) socket: asks this machine's kernel, and sends nothing to any network. Calls are recorded. One thread.
class NetlinkSocket
{
public:
    /// \a protocol is a NETLINK_*; \a groups are those whose messages it hears.
    static Result<NetlinkSocket> open(const Environment &environment, int protocol, quint32 groups = 0);
    NetlinkSocket(NetlinkSocket &&other) noexcept;
    NetlinkSocket &operator=(NetlinkSocket &&) = delete;
    ~NetlinkSocket();

    int descriptor() const { return m_descriptor; }

    /// Sends \a request, which begins with its header (the sequence number is put in here), and hands on each message
    /// of the answer. Where the tables changed meanwhile the kernel is asked again, a few times; \a begin is called
    /// before each attempt. The kernel's own error is the result's.
    Result<void> dump(std::span<char> request, const std::function<void()> &begin,
                      const DumpReader::OnMessage &onMessage);
    /// Takes what has come, unread. A full queue (ENOBUFS) is as good as a message: both say "ask anew".
    void drain();

private:
    NetlinkSocket(const Environment &environment, int protocol);
    Result<DumpReader> dumpOnce(std::span<char> request, const DumpReader::OnMessage &onMessage);
    void close();

    Environment m_environment;
    int m_protocol;
    int m_descriptor = -1;
    quint32 m_sequence = 0;
};

} // namespace sockeye
