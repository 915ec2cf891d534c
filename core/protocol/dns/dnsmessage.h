// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/dns/dnsname.h"
#include "core/protocol/dns/dnstype.h"
#include "core/protocol/packetfield.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace sockeye
{

/// RFC 1035 section 4.1.2.
struct DnsQuestion {
    DnsName name;
    DnsType type = DnsType::A;
    quint16 klass = DnsClass::Internet;
    qsizetype first = 0; ///< where it stood in the message; `length` bytes
    qsizetype length = 0;
};

/// A resource record (RFC 1035 section 4.1.3). `rdata` stands alone: names in it are uncompressed.
struct DnsRecord {
    DnsName owner;
    DnsType type = DnsType::A;
    quint16 klass = DnsClass::Internet;
    quint32 rawTtl = 0; ///< as received
    QByteArray rdata;
    DnsDamage damage; ///< RDATA that isn't what the type says, where the rest of the message stands: shown as hex
    qsizetype first = 0; ///< where it stood in the message, up to rdataFirst + rdataLength
    qsizetype rdataFirst = 0;
    quint16 rdataLength = 0; ///< as received, names still compressed

    /// Seconds; 0 where the top bit is set (RFC 2181 section 8).
    quint32 ttl() const { return rawTtl > 0x7fffffff ? 0 : rawTtl; }
    /// The data as a zone file writes it, names without the dot at the end; `\# n hex` where the type is not known
    /// (RFC 3597 section 5), the class is not Internet, or the data is damaged.
    QString text() const;
    /// The strings of a TXT (or SPF) record apart, as they came.
    QList<QByteArray> strings() const;
    /// The address of an A or AAAA record; null otherwise.
    QHostAddress address() const;
    /// The name that a CNAME, DNAME, NS or PTR record holds.
    std::optional<DnsName> target() const;
};

/// EDNS(0), RFC 6891.
struct DnsEdns {
    quint16 udpSize = 1232; ///< what fits without fragments nearly everywhere (DNS flag day 2020)
    quint8 version = 0;
    bool dnssecOk = false;
    QByteArray options; ///< as on the wire
};

/// A DNS message (RFC 1035 section 4).
struct DnsMessage {
    quint16 id = 0;
    bool isReply = false; ///< QR
    quint8 opcode = 0;
    bool authoritative = false; ///< AA
    bool truncated = false; ///< TC
    bool recursionDesired = false; ///< RD
    bool recursionAvailable = false; ///< RA
    bool reserved = false; ///< Z
    bool authenticData = false; ///< AD
    bool checkingDisabled = false; ///< CD
    quint16 rcode = 0; ///< with the upper bits that EDNS adds
    QList<DnsQuestion> questions;
    QList<DnsRecord> answers;
    QList<DnsRecord> authorities;
    QList<DnsRecord> additionals; ///< OPT among them, once decoded
    std::optional<DnsEdns> edns;

    quint16 counts[4] = {}; ///< what the header announces: questions, answers, authorities, additionals
    DnsDamage damage; ///< why it isn't whole; what was read before is kept
    qsizetype trailingBytes = 0; ///< bytes behind the last record of a whole message

    bool isComplete() const { return !damage; }
};

/// Decodes any bytes. Never fails: where they are malformed, `damage` names the byte, and what came before it stands.
DnsMessage decodeDnsMessage(QByteArrayView bytes);

/// The tree of all fields of the message \a bytes, which decoded to \a message; for looking at, not for speed.
/// Translated; main thread only.
QList<PacketField> dnsPacketFields(QByteArrayView bytes, const DnsMessage &message);

/// A query for \a name with recursion desired; with EDNS where \a edns holds a value.
QByteArray encodeDnsQuery(quint16 id, const DnsName &name, DnsType type, const std::optional<DnsEdns> &edns = DnsEdns(),
                          quint16 klass = DnsClass::Internet);

/// Encodes a message; the counts come from the lists, OPT from `edns`. Names are compressed. Whole records that would
/// pass \a maximumBytes are left out and set TC.
QByteArray encodeDnsMessage(const DnsMessage &message, qsizetype maximumBytes = 65535);

/// An empty reply to \a query: its id, opcode, question, RD and EDNS, with \a rcode.
DnsMessage dnsReplyTo(const DnsMessage &query, quint16 rcode = DnsRcode::NoError);

/// Records to answer with.
namespace DnsRecords
{
DnsRecord address(const DnsName &owner, quint32 ttl, const QHostAddress &address); ///< A or AAAA
DnsRecord name(const DnsName &owner, quint32 ttl, DnsType type, const DnsName &target); ///< CNAME, NS, PTR, DNAME
DnsRecord mx(const DnsName &owner, quint32 ttl, quint16 preference, const DnsName &exchange);
DnsRecord txt(const DnsName &owner, quint32 ttl, const QList<QByteArray> &strings); ///< each at most 255 bytes
DnsRecord srv(const DnsName &owner, quint32 ttl, quint16 priority, quint16 weight, quint16 port, const DnsName &target);
struct SoaNumbers {
    quint32 serial = 1, refresh = 3600, retry = 600, expire = 86400, minimum = 60;
};
DnsRecord soa(const DnsName &owner, quint32 ttl, const DnsName &primary, const DnsName &mailbox,
              SoaNumbers numbers = {});
DnsRecord other(const DnsName &owner, quint32 ttl, DnsType type, QByteArray rdata); ///< uncompressed RDATA of any type
} // namespace DnsRecords

/// Why a datagram is no reply to a query.
enum class DnsReplyFault : quint8 { None, TooShort, NotAReply, WrongId, WrongOpcode, WrongQuestion };

/// Whether \a reply may be believed to answer \a query, both as bytes: id, QR, opcode and question, ASCII case apart. A
/// reply without a question is believed only where it says FORMERR or NOTIMP and holds nothing (servers from before
/// EDNS answer so). Pure; fast.
DnsReplyFault checkDnsReply(QByteArrayView reply, QByteArrayView query);

/// The id of the field that is at fault, `id`; empty for None.
QByteArray dnsFaultField(DnsReplyFault fault);

/// "wrong id", to be counted under. Translated; main thread only.
QString dnsReplyFaultText(DnsReplyFault fault);

/// The name that \a address is looked up under: in-addr.arpa, ip6.arpa (RFC 3596 section 2.5); a v4-mapped address has
/// its IPv4 address's.
DnsName dnsReverseName(const QHostAddress &address);

} // namespace sockeye
