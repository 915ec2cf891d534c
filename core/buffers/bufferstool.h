// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/buffers/optionvalue.h"
#include "core/net/words.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

/// The options of socket(7), tcp(7), ip(7) and ipv6(7) that the tool looks at.
enum class BufferOption : quint8 {
    SendBuffer,
    ReceiveBuffer,
    NoDelay,
    MaximumSegment,
    KeepAlive,
    KeepIdle,
    KeepInterval,
    KeepCount,
    Cork,
    QuickAck,
    TimeToLive,
    HopLimit,
    Congestion,
};

/// Whether it is a size that the kernel doubles and bounds.
constexpr bool isBuffer(BufferOption option)
{
    return option == BufferOption::SendBuffer || option == BufferOption::ReceiveBuffer;
}

/// What is done with an option that is on or off.
enum class OptionSwitch : quint8 { Leave, Off, On };

/// When the options are set: before the socket is connected, or after.
enum class SetWhen : quint8 { Before, After };

/// Why a value is what it is.
enum class BufferNote : quint8 {
    Doubled, ///< the kernel gave twice what was asked
    AsAsked,
    RaisedToMinimum,
    CutToMaximum,
    NegativeIsHuge, ///< a negative number counts as a very large one
    SizedByKernel, ///< left alone: the kernel made the buffer larger on connecting
    SystemDefault, ///< left alone: the system's setting for such sockets
    SizedBeforeSet, ///< connected first: the kernel had sized the buffer already, and has stopped to
    FromPath, ///< the segment follows from the route to the peer
    ExerciseNumbers, ///< the exercise's sheet prints other numbers
    NotConnected, ///< the peer could not be reached, so nothing is known about a connected socket
    LeftAlone, ///< any other option that nothing was asked of
    Grown, ///< the kernel made the buffer larger while bytes went through it
    Kept, ///< bytes went through it, and it stayed as it was set
    TurnedBack, ///< the kernel has changed what was set since
};

enum class BufferStatus : quint8 { Ok, Clamped, NotSupported, Denied, NotConnected };

template <>
struct Words<BufferOption> {
    static constexpr Word list[] = {
        {int(BufferOption::SendBuffer), "SO_SNDBUF", "SO_SNDBUF"},
        {int(BufferOption::ReceiveBuffer), "SO_RCVBUF", "SO_RCVBUF"},
        {int(BufferOption::NoDelay), "TCP_NODELAY", "TCP_NODELAY"},
        {int(BufferOption::MaximumSegment), "TCP_MAXSEG", "TCP_MAXSEG"},
        {int(BufferOption::KeepAlive), "SO_KEEPALIVE", "SO_KEEPALIVE"},
        {int(BufferOption::KeepIdle), "TCP_KEEPIDLE", "TCP_KEEPIDLE"},
        {int(BufferOption::KeepInterval), "TCP_KEEPINTVL", "TCP_KEEPINTVL"},
        {int(BufferOption::KeepCount), "TCP_KEEPCNT", "TCP_KEEPCNT"},
        {int(BufferOption::Cork), "TCP_CORK", "TCP_CORK"},
        {int(BufferOption::QuickAck), "TCP_QUICKACK", "TCP_QUICKACK"},
        {int(BufferOption::TimeToLive), "IP_TTL", "IP_TTL"},
        {int(BufferOption::HopLimit), "IPV6_UNICAST_HOPS", "IPV6_UNICAST_HOPS"},
        {int(BufferOption::Congestion), "TCP_CONGESTION", "TCP_CONGESTION"},
    };
};

template <>
struct Words<OptionSwitch> {
    static constexpr Word list[] = {
        {int(OptionSwitch::Leave), "leave", QT_TRANSLATE_NOOP("words", "left as it is")},
        {int(OptionSwitch::Off), "off", QT_TRANSLATE_NOOP("words", "off")},
        {int(OptionSwitch::On), "on", QT_TRANSLATE_NOOP("words", "on")},
    };
};

template <>
struct Words<SetWhen> {
    static constexpr Word list[] = {
        {int(SetWhen::Before), "before", QT_TRANSLATE_NOOP("words", "before connecting")},
        {int(SetWhen::After), "after", QT_TRANSLATE_NOOP("words", "after connecting")},
    };
};

template <>
struct Words<BufferNote> {
    static constexpr Word list[] = {
        {int(BufferNote::Doubled), "doubled",
         QT_TRANSLATE_NOOP("words", "doubled: half is for the kernel's bookkeeping")},
        {int(BufferNote::AsAsked), "as_asked", QT_TRANSLATE_NOOP("words", "as asked")},
        {int(BufferNote::RaisedToMinimum), "raised_to_minimum",
         QT_TRANSLATE_NOOP("words", "too little: raised to the minimum")},
        {int(BufferNote::CutToMaximum), "cut_to_maximum", QT_TRANSLATE_NOOP("words", "too much: cut to the maximum")},
        {int(BufferNote::NegativeIsHuge), "negative_is_huge",
         QT_TRANSLATE_NOOP("words", "negative counts as very large")},
        {int(BufferNote::SizedByKernel), "sized_by_kernel",
         QT_TRANSLATE_NOOP("words", "left alone: sized by the kernel")},
        {int(BufferNote::SystemDefault), "system_default",
         QT_TRANSLATE_NOOP("words", "left alone: the system's default")},
        {int(BufferNote::SizedBeforeSet), "sized_before_set",
         QT_TRANSLATE_NOOP("words", "sized by the kernel before it was set")},
        {int(BufferNote::FromPath), "from_path", QT_TRANSLATE_NOOP("words", "what one packet to this peer holds")},
        {int(BufferNote::ExerciseNumbers), "exercise_numbers",
         QT_TRANSLATE_NOOP("words", "the exercise's 65536 and 4096 are of Windows; neither is wrong")},
        {int(BufferNote::NotConnected), "not_connected", QT_TRANSLATE_NOOP("words", "the peer was not reached")},
        {int(BufferNote::LeftAlone), "left_alone", QT_TRANSLATE_NOOP("words", "left as it is")},
        {int(BufferNote::Grown), "grown", QT_TRANSLATE_NOOP("words", "grew by itself as bytes went")},
        {int(BufferNote::Kept), "kept", QT_TRANSLATE_NOOP("words", "stayed as set while bytes went")},
        {int(BufferNote::TurnedBack), "turned_back", QT_TRANSLATE_NOOP("words", "the kernel has changed it since")},
    };
};

template <>
struct Words<BufferStatus> {
    static constexpr Word list[] = {
        {int(BufferStatus::Ok), "ok", QT_TRANSLATE_NOOP("words", "ok"), Outcome::Success},
        {int(BufferStatus::Clamped), "clamped", QT_TRANSLATE_NOOP("words", "clamped"), Outcome::Success},
        {int(BufferStatus::NotSupported), "not_supported", QT_TRANSLATE_NOOP("words", "not supported"),
         Outcome::Failure},
        {int(BufferStatus::Denied), "denied", QT_TRANSLATE_NOOP("words", "denied"), Outcome::Failure},
        {int(BufferStatus::NotConnected), "not_connected", QT_TRANSLATE_NOOP("words", "not connected"),
         Outcome::Failure},
    };
};

struct BuffersRequest {
    QString target = QStringLiteral("echo.practice.test");
    QList<qint32> sendBuffers = {4096}; ///< bytes, each on a socket of its own; none: left as it is
    QList<qint32> receiveBuffers = {4096};
    bool noDelay = true;
    QList<Transport> protocols = {Transport::Tcp};
    QList<Family> families = {Family::Ipv4};
    SetWhen when = SetWhen::Before;
    qint64 transferBytes = 0; ///< sent to the peer and back before the options are read once more; 0: nothing is
    OptionSwitch keepAlive = OptionSwitch::Leave;
    std::optional<qint32> keepIdle; ///< s
    std::optional<qint32> keepInterval; ///< s
    std::optional<qint32> keepCount;
    OptionSwitch cork = OptionSwitch::Leave;
    OptionSwitch quickAck = OptionSwitch::Leave;
    std::optional<qint32> timeToLive; ///< hops, of IPv4 and IPv6
    QString congestion; ///< a name; empty: left as it is

    /// How many sockets of each kind there are: one for each size, as many as the longer list has.
    qsizetype rounds() const;
    bool isSweep() const { return rounds() > 1; }
};

struct BufferRow {
    BufferOption option = BufferOption::SendBuffer;
    Transport protocol = Transport::Tcp;
    Family family = Family::Ipv4;
    OptionValue defaultValue; ///< of the new socket
    OptionValue requestedValue;
    OptionValue effectiveValue; ///< read back right after setting
    OptionValue connectedValue; ///< read right after connecting
    OptionValue transferredValue; ///< read after the transfer
    std::optional<qint32> effectiveBytes; ///< the effective value where it is a size
    std::optional<qint32> minimum;
    std::optional<qint32> maximum;
    QStringList choices; ///< the names that the kernel offers
    QList<BufferNote> notes;
    BufferStatus status = BufferStatus::Ok;
    QString error; ///< the symbol of what failed
    const char *failedCall = ""; ///< the operation that it is of, as in Error
};

/// The first socket's, where nothing else is said.
struct BuffersSummary {
    std::optional<qint32> sendBefore;
    std::optional<qint32> sendAfter;
    std::optional<qint32> receiveBefore;
    std::optional<qint32> receiveAfter;
    QString connectError; ///< the symbol; null where the peer was reached
    std::optional<qint64> writeLimit; ///< net.core.wmem_max
    std::optional<qint64> readLimit; ///< net.core.rmem_max
    QList<qint64> tcpWriteMemory; ///< net.ipv4.tcp_wmem: least, default, most of what the kernel sizes itself
    QList<qint64> tcpReadMemory; ///< net.ipv4.tcp_rmem
    std::optional<qint32> sendLeast; ///< of all sockets that were asked for a size
    std::optional<qint32> sendMost;
    std::optional<qint32> receiveLeast;
    std::optional<qint32> receiveMost;
    std::optional<qint64> transferred; ///< bytes that came back; of several sockets the fewest
    std::optional<qint32> sendAfterTransfer;
    std::optional<qint32> receiveAfterTransfer;
};

/// How the value that was read back follows from the one that was asked; the limits are those of the same socket kind.
QList<BufferNote> explainBufferSize(qint32 requested, qint32 effective, qint32 minimum, qint32 maximum);

/// What a row's values mean.
QString explainBufferRow(const BufferRow &row);

/// The options that a socket of this kind has, in the order of the rows.
QList<BufferOption> bufferOptions(Transport protocol, Family family);

/// What the \a round'th socket is asked to have; nothing where the option is left as it is.
OptionValue requestedValue(const BuffersRequest &request, BufferOption option, qsizetype round);

/// Whether a new socket of the \a round has a row for \a option: sizes have one each, all others are the first's.
bool hasRow(const BuffersRequest &request, BufferOption option, qsizetype round);

/// The request as a program.
QString buffersCode(CodeLanguage language, const BuffersRequest &request, const PracticeLocator &practice);

const Tool &buffersTool();

} // namespace sockeye
