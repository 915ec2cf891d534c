// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <optional>

namespace sockeye
{

/// A domain name, always whole and always valid: labels of 1 to 63 bytes, at most 255 bytes on the wire with the root's
/// zero (RFC 1035 section 3.1). Labels hold any bytes. Upper and lower case are kept and make no difference. A value;
/// any thread.
class DnsName
{
public:
    static constexpr int MaximumLabel = 63;
    static constexpr int MaximumWire = 255;

    /// The root.
    DnsName();

    /// Reads a name as people write it: `\.` and `\DDD` escapes (RFC 1035 section 5.1), one dot at the end or none, `.`
    /// for the root; a label in another script becomes its A-label (UTS 46, non-transitional). What can't be sent is
    /// BadInput with a finished sentence in `detail`. An A-label that means nothing (`xn--a`) goes as it was typed.
    static Result<DnsName> fromText(QStringView text);

    /// Reads uncompressed wire form; nothing unless \a wire is exactly one name.
    static std::optional<DnsName> fromWire(QByteArrayView wire);

    /// As people write it, escaped, in ASCII, without the dot at the end; the root is `.`.
    QString text() const;
    /// text() with those A-labels in their own script that stand for just that and mix no scripts; else as they are.
    QString unicodeText() const;
    /// Uncompressed wire form, with the root's zero.
    QByteArrayView wire() const { return m_wire; }

    bool isRoot() const { return m_wire.size() == 1; }
    int labelCount() const; ///< the root is not counted
    /// Whether this is \a ancestor or lies under it.
    bool isWithin(const DnsName &ancestor) const;
    /// The name without its first label; the root's is the root.
    DnsName parent() const;

    friend bool operator==(const DnsName &a, const DnsName &b) { return equalWire(a.m_wire, b.m_wire); }
    friend bool operator!=(const DnsName &a, const DnsName &b) { return !(a == b); }
    friend size_t qHash(const DnsName &name, size_t seed = 0) { return hashWire(name.m_wire, seed); }

    /// Compares wire forms, ASCII case apart (RFC 4343).
    static bool equalWire(QByteArrayView a, QByteArrayView b);
    static size_t hashWire(QByteArrayView wire, size_t seed);

private:
    friend struct DnsNameReader;
    explicit DnsName(QByteArray wire)
        : m_wire(std::move(wire))
    {
    }

    QByteArray m_wire;
};

/// What is wrong with a DNS message.
enum class DnsProblem : quint8 {
    None,
    ShortHeader, ///< fewer than 12 bytes
    PastEnd, ///< a field goes on past the end of the message
    BadLabel, ///< a label type that does not exist (RFC 1035 4.1.4 reserves them)
    BadPointer, ///< a compression pointer that does not point strictly backwards, or into the header
    NameTooLong, ///< more than 255 bytes
    BadData, ///< RDATA that is not what its type says
};

/// A problem and its place: the offset of the byte, from 0.
struct DnsDamage {
    DnsProblem problem = DnsProblem::None;
    qsizetype at = 0;
    explicit operator bool() const { return problem != DnsProblem::None; }
};

/// "malformed at byte 12: a compression pointer that does not point backwards". Translated; main thread only.
QString dnsDamageText(const DnsDamage &damage);

/// Reads the name at \a position of \a message, following pointers. After success `end` is the position behind the name
/// (behind the first pointer, where there is one); otherwise `damage` says what is wrong and where.
struct DnsNameReader {
    QByteArrayView message;
    qsizetype end = 0;
    DnsDamage damage;

    /// \a limit is where the name's own bytes must end (the end of RDATA); pointers are refused without \a pointers.
    DnsName read(qsizetype position, qsizetype limit, bool pointers = true);
};

/// The bytes of a character string or label as printable ASCII, with \a special escaped by a backslash and everything
/// that is not printable as `\DDD`.
void appendDnsEscaped(QString &out, QByteArrayView bytes, QByteArrayView special);

} // namespace sockeye
