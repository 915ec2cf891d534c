// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/words.h"
#include "core/tool/tool.h"

#include <optional>

namespace sockeye
{

/// The options of socket(7) and tcp(7) that the tool looks at.
enum class BufferOption : quint8 { SendBuffer, ReceiveBuffer, NoDelay, MaximumSegment };

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
};

enum class BufferStatus : quint8 { Ok, Clamped, NotSupported, Denied, NotConnected };

template <>
struct Words<BufferOption> {
    static constexpr Word list[] = {
        {int(BufferOption::SendBuffer), "SO_SNDBUF", "SO_SNDBUF"},
        {int(BufferOption::ReceiveBuffer), "SO_RCVBUF", "SO_RCVBUF"},
        {int(BufferOption::NoDelay), "TCP_NODELAY", "TCP_NODELAY"},
        {int(BufferOption::MaximumSegment), "TCP_MAXSEG", "TCP_MAXSEG"},
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
    std::optional<qint32> sendBuffer = 4096; ///< bytes; none: left as it is
    std::optional<qint32> receiveBuffer = 4096;
    bool noDelay = true;
    Transport protocol = Transport::Tcp;
    Family family = Family::Ipv4;
    SetWhen when = SetWhen::Before;
};

struct BufferRow {
    BufferOption option = BufferOption::SendBuffer;
    Transport protocol = Transport::Tcp;
    Family family = Family::Ipv4;
    std::optional<qint32> defaultValue; ///< of the new socket
    std::optional<qint32> requestedValue;
    std::optional<qint32> effectiveValue; ///< read back right after setting
    std::optional<qint32> connectedValue; ///< read right after connecting
    std::optional<qint32> minimum;
    std::optional<qint32> maximum;
    QList<BufferNote> notes;
    BufferStatus status = BufferStatus::Ok;
    QString error; ///< the symbol of what failed
    const char *failedCall = ""; ///< the operation that it is of, as in Error
};

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
};

/// How the value that was read back follows from the one that was asked; the limits are those of the same socket kind.
QList<BufferNote> explainBufferSize(qint32 requested, qint32 effective, qint32 minimum, qint32 maximum);

/// The request as a program.
QString buffersCode(CodeLanguage language, const BuffersRequest &request, const PracticeLocator &practice);

const Tool &buffersTool();

} // namespace sockeye
