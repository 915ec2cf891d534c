// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practiceserver.h"
#include "core/protocol/dns/dnsmessage.h"

#include <QHash>

namespace sockeye
{

/// What the practice DNS server knows: `practice.test`, and the reverse zones of the addresses in it. The addresses of
/// names that stand for no server are those kept for documentation (RFC 5737, RFC 3849). Immutable.
class DnsZone
{
public:
    explicit DnsZone(std::span<const PracticeListener> listeners);

    struct Answer {
        quint16 rcode = DnsRcode::NoError;
        QList<DnsRecord> answers; ///< with the chain of aliases before them
        QList<DnsRecord> authorities; ///< the SOA where there is no such name or no such data
        QList<DnsRecord> additionals; ///< addresses of the names in the answers
    };
    /// REFUSED for names that are not in the zones.
    Answer find(const DnsName &name, DnsType type) const;

    /// Names whose answer is a behaviour: "silent.practice.test" gets none.
    const DnsName silent;
    const DnsName refused;
    const DnsName slow;

private:
    void add(const DnsRecord &record);
    void addZone(const DnsName &apex, const DnsName &primary);
    void addServers(std::span<const PracticeListener> listeners);
    void addReverse(const char *address, const DnsName &name);
    void addSpecial();
    const DnsRecord *soaOf(const DnsName &name) const;
    void appendMatching(QList<DnsRecord> &to, const DnsName &name, DnsType type) const;
    void appendTargets(Answer &answer) const;

    QHash<DnsName, QList<DnsRecord>> m_records; // a name with an empty list exists and has no data
    QList<DnsRecord> m_soas; // one a zone
};

} // namespace sockeye
