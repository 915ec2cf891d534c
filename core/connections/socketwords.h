// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/net/sockettable.h"

#include <QCoreApplication>

namespace sockeye
{

/// Who told of a socket.
enum class SocketSource : quint8 { SockDiag, ProcNet };

/// What is known of the program that has a socket.
enum class SocketOwner : quint8 {
    None, ///< no program has it: the kernel alone
    Visible,
    NotVisible, ///< its descriptors can't be read, or it is in another list of processes
};

template <>
struct Words<SocketProtocol> {
    static constexpr Word list[] = {
        {int(SocketProtocol::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
        {int(SocketProtocol::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
        {int(SocketProtocol::Unix), "unix", QT_TRANSLATE_NOOP("words", "UNIX")},
    };
};

/// Labelled as ss(8), netstat(8) and the books have them.
template <>
struct Words<SocketState> {
    static constexpr Word list[] = {
        {int(SocketState::Listen), "listen", QT_TRANSLATE_NOOP("words", "LISTEN")},
        {int(SocketState::SynSent), "syn_sent", QT_TRANSLATE_NOOP("words", "SYN_SENT")},
        {int(SocketState::SynReceived), "syn_received", QT_TRANSLATE_NOOP("words", "SYN_RECEIVED")},
        {int(SocketState::Established), "established", QT_TRANSLATE_NOOP("words", "ESTABLISHED")},
        {int(SocketState::FinWait1), "fin_wait_1", QT_TRANSLATE_NOOP("words", "FIN_WAIT_1")},
        {int(SocketState::FinWait2), "fin_wait_2", QT_TRANSLATE_NOOP("words", "FIN_WAIT_2")},
        {int(SocketState::CloseWait), "close_wait", QT_TRANSLATE_NOOP("words", "CLOSE_WAIT")},
        {int(SocketState::Closing), "closing", QT_TRANSLATE_NOOP("words", "CLOSING")},
        {int(SocketState::LastAck), "last_ack", QT_TRANSLATE_NOOP("words", "LAST_ACK")},
        {int(SocketState::TimeWait), "time_wait", QT_TRANSLATE_NOOP("words", "TIME_WAIT")},
        {int(SocketState::Unconnected), "unconnected", QT_TRANSLATE_NOOP("words", "unconnected")},
    };
};

template <>
struct Words<SocketTimer> {
    static constexpr Word list[] = {
        {int(SocketTimer::Retransmission), "retransmission", QT_TRANSLATE_NOOP("words", "sending again")},
        {int(SocketTimer::KeepAlive), "keepalive", QT_TRANSLATE_NOOP("words", "keep-alive")},
        {int(SocketTimer::TimeWait), "time_wait", QT_TRANSLATE_NOOP("words", "TIME_WAIT")},
        {int(SocketTimer::WindowProbe), "window_probe", QT_TRANSLATE_NOOP("words", "window probe")},
    };
};

template <>
struct Words<UnixSocketType> {
    static constexpr Word list[] = {
        {int(UnixSocketType::Stream), "stream", QT_TRANSLATE_NOOP("words", "stream")},
        {int(UnixSocketType::Datagram), "datagram", QT_TRANSLATE_NOOP("words", "datagrams")},
        {int(UnixSocketType::SequencedPackets), "seqpacket", QT_TRANSLATE_NOOP("words", "packets in order")},
    };
};

template <>
struct Words<SocketSource> {
    static constexpr Word list[] = {
        {int(SocketSource::SockDiag), "sock_diag", QT_TRANSLATE_NOOP("words", "sock_diag")},
        {int(SocketSource::ProcNet), "proc_net", QT_TRANSLATE_NOOP("words", "/proc/net")},
    };
};

template <>
struct Words<SocketOwner> {
    static constexpr Word list[] = {
        {int(SocketOwner::None), "none", QT_TRANSLATE_NOOP("words", "no program")},
        {int(SocketOwner::Visible), "visible", QT_TRANSLATE_NOOP("words", "visible")},
        {int(SocketOwner::NotVisible), "not_visible", QT_TRANSLATE_NOOP("words", "owner not visible")},
    };
};

} // namespace sockeye
