// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/protocol/ntp/timestamp.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace sockeye
{

/// The leap indicator (RFC 5905 figure 9).
enum class NtpLeap : quint8 { None, InsertSecond, DeleteSecond, Unsynchronised };

/// The association mode (RFC 5905 figure 10).
enum class NtpMode : quint8 {
    Reserved,
    SymmetricActive,
    SymmetricPassive,
    Client,
    Server,
    Broadcast,
    Control,
    Private
};

inline constexpr qsizetype ntpHeaderSize = 48;
inline constexpr quint16 ntpPort = 123;

/// The 48 bytes that every NTP packet begins with (RFC 5905 section 7.3), unjudged.
struct NtpHeader {
    NtpLeap leap = NtpLeap::None;
    quint8 version = 4; ///< 0 to 7
    NtpMode mode = NtpMode::Client;
    quint8 stratum = 0;
    qint8 poll = 0; ///< log2 s
    qint8 precision = 0; ///< log2 s
    quint32 rootDelay = 0; ///< 16.16 s
    quint32 rootDispersion = 0; ///< 16.16 s
    quint32 referenceId = 0;
    NtpTimestamp reference;
    NtpTimestamp origin;
    NtpTimestamp receive;
    NtpTimestamp transmit;
};

/// The header's 48 bytes.
QByteArray encodeNtpHeader(const NtpHeader &header);

/// An extension field (RFC 7822): where it stands in the packet, with its own four bytes of type and length.
struct NtpExtension {
    qsizetype position = 0;
    quint16 type = 0;
    quint16 length = 0; ///< bytes, with the four of type and length
};

/// What is wrong with the framing of a packet, worst first.
enum class NtpFraming : quint8 {
    Good,
    TrailingBytes, ///< bytes after the header that are no extension field and no MAC
    MalformedExtension, ///< an extension field whose length is below 16, no multiple of 4, or past the end
    Truncated, ///< the datagram was larger than the buffer that took it
    Short, ///< fewer than 48 bytes: header holds what came, zeros for the rest
};

/// A packet as it came, every byte accounted for. Nothing in it is verified.
struct NtpPacket {
    QByteArray bytes;
    NtpHeader header;
    NtpFraming framing = NtpFraming::Good;
    QList<NtpExtension> extensions;
    qsizetype macPosition = -1; ///< a key id of 4 bytes and a digest of 8, 16 or 20; -1 without one
    bool isCryptoNak = false; ///< the MAC is four zero bytes (RFC 5905 section 9.2)
    qsizetype restPosition = -1; ///< the bytes from here to the end could not be read; -1 without such
};

/// Reads any bytes as an NTP packet, strictly: what doesn't fit is reported in `framing`, never guessed. \a truncated
/// says that the receiver had to drop the end of the datagram.
NtpPacket decodeNtp(QByteArrayView bytes, bool truncated = false);

/// What a server says about itself in a reply.
struct NtpServerState {
    NtpLeap leap = NtpLeap::None;
    quint8 stratum = 1;
    qint8 precision = -24;
    quint32 rootDelay = 0;
    quint32 rootDispersion = 0;
    quint32 referenceId = 0;
    NtpTimestamp reference;
};

/// A server's answer to \a request (RFC 5905 section 9.2, "fast_xmit"): version and poll as asked, origin the
/// request's transmit stamp. Empty where a server must be silent: a short packet, a mode other than client, a version
/// outside 1 to 4. Never longer than the request.
QByteArray buildNtpReply(QByteArrayView request, const NtpServerState &state, NtpTimestamp receive,
                         NtpTimestamp transmit);

/// Four ASCII characters as a reference id or kiss code: `GPS` is padded with NULs.
constexpr quint32 ntpAsciiId(std::string_view text)
{
    quint32 id = 0;
    for (std::size_t i = 0; i < 4; ++i)
        id = id << 8 | (i < text.size() ? quint8(text[i]) : 0);
    return id;
}

template <>
struct Words<NtpLeap> {
    static constexpr Word list[] = {
        {int(NtpLeap::None), "none", QT_TRANSLATE_NOOP("words", "none")},
        {int(NtpLeap::InsertSecond), "insert_second", QT_TRANSLATE_NOOP("words", "the last minute today has 61 s")},
        {int(NtpLeap::DeleteSecond), "delete_second", QT_TRANSLATE_NOOP("words", "the last minute today has 59 s")},
        {int(NtpLeap::Unsynchronised), "unsynchronised", QT_TRANSLATE_NOOP("words", "unsynchronised")},
    };
};

template <>
struct Words<NtpMode> {
    static constexpr Word list[] = {
        {int(NtpMode::Reserved), "reserved", QT_TRANSLATE_NOOP("words", "reserved")},
        {int(NtpMode::SymmetricActive), "symmetric_active", QT_TRANSLATE_NOOP("words", "symmetric active")},
        {int(NtpMode::SymmetricPassive), "symmetric_passive", QT_TRANSLATE_NOOP("words", "symmetric passive")},
        {int(NtpMode::Client), "client", QT_TRANSLATE_NOOP("words", "client")},
        {int(NtpMode::Server), "server", QT_TRANSLATE_NOOP("words", "server")},
        {int(NtpMode::Broadcast), "broadcast", QT_TRANSLATE_NOOP("words", "broadcast")},
        {int(NtpMode::Control), "control", QT_TRANSLATE_NOOP("words", "control message")},
        {int(NtpMode::Private), "private", QT_TRANSLATE_NOOP("words", "private")},
    };
};

} // namespace sockeye
