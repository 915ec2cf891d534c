// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/ntpfault.h"

#include "core/protocol/ntp/packet.h"

#include <QtEndian>

namespace sockeye
{

namespace
{

using namespace std::chrono_literals;

// Where the fields of the header stand, in bytes (RFC 5905 figure 8).
constexpr qsizetype StratumAt = 1;
constexpr qsizetype PollAt = 2;
constexpr qsizetype PrecisionAt = 3;
constexpr qsizetype RootDispersionAt = 8;
constexpr qsizetype ReferenceIdAt = 12;
constexpr qsizetype ReferenceAt = 16;
constexpr qsizetype OriginAt = 24;
constexpr qsizetype ReceiveAt = 32;
constexpr qsizetype TransmitAt = 40;
constexpr qsizetype LargestSpoiled = 1448; // what fits into one frame of an Ethernet with a VPN on it

quint64 stampAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint64>(bytes.constData() + at);
}

void setStamp(QByteArray &bytes, qsizetype at, quint64 stamp)
{
    qToBigEndian(stamp, bytes.data() + at);
}

void setLeap(QByteArray &bytes, int leap)
{
    bytes[0] = char((quint8(bytes[0]) & 0x3f) | leap << 6);
}

void setVersion(QByteArray &bytes, int version)
{
    bytes[0] = char((quint8(bytes[0]) & 0xc7) | version << 3);
}

void setMode(QByteArray &bytes, int mode)
{
    bytes[0] = char((quint8(bytes[0]) & 0xf8) | mode);
}

void makeKiss(QByteArray &bytes, quint32 code)
{
    setLeap(bytes, 3);
    bytes[StratumAt] = 0;
    qToBigEndian(code, bytes.data() + ReferenceIdAt);
}

void appendExtension(QByteArray &bytes, quint16 length, qsizetype size)
{
    constexpr quint16 type = 0x2005; // in the range that RFC 7822 leaves for experiments
    QByteArray field(size, '\0');
    qToBigEndian(type, field.data());
    qToBigEndian(length, field.data() + 2);
    bytes += field;
}

/// What a fault does to the bytes, stamps included, as they leave.
void spoil(NtpFault fault, QByteArray &bytes)
{
    constexpr quint64 second = quint64(1) << 32;
    switch (fault) {
    case NtpFault::WrongOrigin:
    case NtpFault::BadThenGood:
        setStamp(bytes, OriginAt, stampAt(bytes, OriginAt) ^ 0x5a5a);
        break;
    case NtpFault::ZeroOrigin:
        setStamp(bytes, OriginAt, 0);
        break;
    case NtpFault::KissRate:
        makeKiss(bytes, ntpAsciiId("RATE"));
        break;
    case NtpFault::KissDeny:
        makeKiss(bytes, ntpAsciiId("DENY"));
        break;
    case NtpFault::KissRestrict:
        makeKiss(bytes, ntpAsciiId("RSTR"));
        break;
    case NtpFault::KissWrongOrigin:
        makeKiss(bytes, ntpAsciiId("DENY"));
        setStamp(bytes, OriginAt, stampAt(bytes, OriginAt) ^ 0x5a5a);
        break;
    case NtpFault::KissBinary:
        makeKiss(bytes, 0x1b5b'324a); // the terminal's "clear the screen"
        break;
    case NtpFault::StratumZero:
        bytes[StratumAt] = 0;
        qToBigEndian(quint32(0), bytes.data() + ReferenceIdAt);
        break;
    case NtpFault::Stratum16:
        bytes[StratumAt] = 16;
        break;
    case NtpFault::Stratum255:
        bytes[StratumAt] = char(255);
        break;
    case NtpFault::LeapUnsynchronised:
        setLeap(bytes, 3);
        break;
    case NtpFault::TransmitZero:
        setStamp(bytes, TransmitAt, 0);
        break;
    case NtpFault::ReceiveZero:
        setStamp(bytes, ReceiveAt, 0);
        break;
    case NtpFault::ModeBroadcast:
        setMode(bytes, 5);
        break;
    case NtpFault::ModeControl:
        setMode(bytes, 6);
        break;
    case NtpFault::Version0:
        setVersion(bytes, 0);
        break;
    case NtpFault::Version7:
        setVersion(bytes, 7);
        break;
    case NtpFault::Short47:
        bytes.truncate(47);
        break;
    case NtpFault::Short1:
        bytes.truncate(1);
        break;
    case NtpFault::Empty:
        bytes.truncate(0);
        break;
    case NtpFault::TrailingByte:
        bytes += '\0';
        break;
    case NtpFault::Extension:
        appendExtension(bytes, 28, 28);
        break;
    case NtpFault::ExtensionShort:
        appendExtension(bytes, 4, 28);
        break;
    case NtpFault::ExtensionZero:
        appendExtension(bytes, 0, 28);
        break;
    case NtpFault::ExtensionOdd:
        appendExtension(bytes, 17, 28);
        break;
    case NtpFault::ExtensionBeyondEnd:
        appendExtension(bytes, 400, 28);
        break;
    case NtpFault::Mac:
        bytes += QByteArray::fromHex("00000007") + QByteArray(16, '\x5a');
        break;
    case NtpFault::CryptoNak:
        bytes += QByteArray(4, '\0');
        break;
    case NtpFault::Oversized:
        bytes += QByteArray(LargestSpoiled - bytes.size(), 'x');
        break;
    case NtpFault::NegativeDelay:
        setStamp(bytes, TransmitAt, stampAt(bytes, ReceiveAt) + 2 * second);
        break;
    case NtpFault::StampsBackwards:
        setStamp(bytes, TransmitAt, stampAt(bytes, ReceiveAt) - second);
        break;
    case NtpFault::NextEra:
        // A day into era 1, which began on 7 February 2036 at 06:28:16.
        setStamp(bytes, ReferenceAt, 86'390 * second);
        setStamp(bytes, TransmitAt, 86'400 * second + (stampAt(bytes, TransmitAt) - stampAt(bytes, ReceiveAt)));
        setStamp(bytes, ReceiveAt, 86'400 * second);
        break;
    case NtpFault::RootDistance:
        qToBigEndian(quint32(20) << 16, bytes.data() + RootDispersionAt);
        break;
    case NtpFault::Precision127:
        bytes[PrecisionAt] = 127;
        break;
    case NtpFault::Poll127:
        bytes[PollAt] = char(-128);
        break;
    case NtpFault::None:
    case NtpFault::ModeClient:
    case NtpFault::OtherPort:
    case NtpFault::OtherAddress:
    case NtpFault::Triplicate:
        break;
    }
}

PracticeReply spoiled(NtpFault fault, const PracticeReply &right)
{
    PracticeReply wrong = right;
    wrong.atSending = [fault, stamp = right.atSending](QByteArray &bytes) {
        if (stamp)
            stamp(bytes);
        spoil(fault, bytes);
    };
    return wrong;
}

} // namespace

void applyNtpFault(NtpFault fault, QByteArrayView request, std::vector<PracticeReply> &replies)
{
    if (fault == NtpFault::None || replies.empty())
        return;
    const PracticeReply right = replies.back();
    replies.back() = spoiled(fault, right);
    switch (fault) {
    case NtpFault::ModeClient:
        replies.back() = {request.toByteArray(), right.after, {}, PracticeSender::Same, right.way};
        break;
    case NtpFault::OtherPort:
        replies.back().sender = PracticeSender::OtherPort;
        break;
    case NtpFault::OtherAddress:
        replies.back().sender = PracticeSender::OtherAddress;
        break;
    case NtpFault::Triplicate:
        replies.insert(replies.end(), 2, right);
        break;
    case NtpFault::BadThenGood:
        replies.push_back(right);
        replies.back().after += 200ms;
        break;
    default:
        break;
    }
}

} // namespace sockeye
