// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/dnszone.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr quint32 Ttl = 300;
constexpr int LongestChain = 8;
constexpr int BigCount = 200; // 3.2 kB: no answer for one datagram

/// Names in this file are right.
DnsName nameOf(const QString &text)
{
    return *DnsName::fromText(text);
}

DnsName practiceName(const char *label)
{
    return nameOf(QLatin1String(label) + u".practice.test"_s);
}

DnsRecord addressRecord(const DnsName &name, const char *address)
{
    return DnsRecords::address(name, Ttl, QHostAddress(QLatin1String(address)));
}

} // namespace

DnsZone::DnsZone(std::span<const PracticeListener> listeners)
    : silent(practiceName("silent"))
    , refused(practiceName("refused"))
    , slow(practiceName("slow"))
{
    const DnsName apex = nameOf(u"practice.test"_s);
    const DnsName primary = practiceName("dns");
    addZone(apex, primary);
    for (const char16_t *reverse : {u"127.in-addr.arpa", u"2.0.192.in-addr.arpa", u"113.0.203.in-addr.arpa",
                                    u"8.b.d.0.1.0.0.2.ip6.arpa", u"0.0.0.0.0.0.0.0.ip6.arpa"})
        addZone(nameOf(QString::fromUtf16(reverse)), primary);
    addServers(listeners);

    const DnsName www = practiceName("www");
    for (const char *address : {"192.0.2.80", "192.0.2.81", "2001:db8::80"}) {
        add(addressRecord(www, address));
        addReverse(address, www);
    }
    // RFC 9460 section 2.2: priority 1, this very name, alpn=h2.
    add(DnsRecords::other(www, Ttl, DnsType::HTTPS, QByteArray::fromHex("0001 00 0001 0003 02 6832")));
    add(DnsRecords::name(practiceName("alias"), Ttl, DnsType::CNAME, practiceName("alias-2")));
    add(DnsRecords::name(practiceName("alias-2"), Ttl, DnsType::CNAME, www));
    add(DnsRecords::name(practiceName("loop"), Ttl, DnsType::CNAME, practiceName("loop-2")));
    add(DnsRecords::name(practiceName("loop-2"), Ttl, DnsType::CNAME, practiceName("loop")));
    for (const char *owner : {"mail", ""}) {
        const DnsName mail = *owner ? practiceName(owner) : apex;
        add(DnsRecords::mx(mail, Ttl, 10, practiceName("mx1")));
        add(DnsRecords::mx(mail, Ttl, 20, practiceName("mx2")));
    }
    add(addressRecord(practiceName("mx1"), "192.0.2.25"));
    add(addressRecord(practiceName("mx2"), "192.0.2.26"));
    addReverse("192.0.2.25", practiceName("mx1"));
    addReverse("192.0.2.26", practiceName("mx2"));
    // RFC 8659 section 4.1: not critical, issue.
    add(DnsRecords::other(apex, Ttl, DnsType::CAA, QByteArray("\0\5issue", 7) + "ca.practice.test"));
    addSpecial();
}

void DnsZone::addSpecial()
{
    const DnsName txt = practiceName("txt");
    add(DnsRecords::txt(txt, Ttl, {"The Sockeye practice network"}));
    add(DnsRecords::txt(txt, Ttl, {"two strings ", "in one record"}));
    // What a careless program runs, prints to a terminal, or cuts off.
    const DnsName odd = practiceName("txt-odd");
    add(DnsRecords::txt(odd, Ttl, {"=cmd|' /C calc'!A0"}));
    add(DnsRecords::txt(odd, Ttl, {QByteArray("nul \0 esc \x1b[2J crlf \r\n \xff", 22), "", "<b>bold</b>"}));
    addReverse("192.0.2.62", nameOf(u"<b>\\027[2J.practice.test"_s));
    // Right on the outside: a parameter, a tag and a location that don't fit into their own records.
    const DnsName broken = practiceName("broken");
    add(DnsRecords::other(broken, Ttl, DnsType::HTTPS, QByteArray::fromHex("0001 00 0001 0040 02 6832")));
    add(DnsRecords::other(broken, Ttl, DnsType::CAA, QByteArray("\0\x40issue", 7)));
    add(DnsRecords::other(broken, Ttl, DnsType::LOC, QByteArray::fromHex("00121613")));
    add(DnsRecords::other(practiceName("unknown"), Ttl, DnsType{65280}, QByteArray::fromHex("deadbeef")));
    add(addressRecord(slow, "192.0.2.90"));
    m_records[practiceName("empty")];
    for (int i = 1; i <= BigCount; ++i)
        add(DnsRecords::address(practiceName("big"), Ttl, QHostAddress(0xcb00'7100u + quint32(i))));
}

void DnsZone::addServers(std::span<const PracticeListener> listeners)
{
    const DnsName apex = nameOf(u"practice.test"_s);
    QList<QHostAddress> addresses;
    for (const PracticeListener &listener : listeners) {
        const DnsName name = nameOf(listener.server + u".practice.test"_s);
        const DnsRecord record = DnsRecords::address(name, Ttl, listener.endpoint.address);
        if (!addresses.contains(listener.endpoint.address)) {
            addresses.append(listener.endpoint.address);
            add(DnsRecords::address(apex, Ttl, listener.endpoint.address));
            add(DnsRecords::name(dnsReverseName(listener.endpoint.address), Ttl, DnsType::PTR, apex));
        }
        bool isThere = false;
        for (const DnsRecord &other : std::as_const(m_records[name]))
            isThere = isThere || other.rdata == record.rdata;
        if (!isThere)
            add(record);
        if (listener.server == u"ntp" && !m_records.contains(practiceName("_ntp._udp")))
            add(DnsRecords::srv(practiceName("_ntp._udp"), Ttl, 0, 0, listener.endpoint.port, name));
    }
}

void DnsZone::add(const DnsRecord &record)
{
    m_records[record.owner].append(record);
    // Names between this one and the root of its zone exist, too, without data (RFC 4592 section 2.2.2).
    for (DnsName parent = record.owner.parent(); soaOf(parent); parent = parent.parent())
        m_records[parent];
}

void DnsZone::addZone(const DnsName &apex, const DnsName &primary)
{
    m_soas.append(DnsRecords::soa(apex, Ttl, primary, practiceName("hostmaster")));
    add(m_soas.last());
    add(DnsRecords::name(apex, Ttl, DnsType::NS, primary));
}

void DnsZone::addReverse(const char *address, const DnsName &name)
{
    add(DnsRecords::name(dnsReverseName(QHostAddress(QLatin1String(address))), Ttl, DnsType::PTR, name));
}

const DnsRecord *DnsZone::soaOf(const DnsName &name) const
{
    for (const DnsRecord &soa : m_soas) {
        if (name.isWithin(soa.owner))
            return &soa;
    }
    return nullptr;
}

void DnsZone::appendMatching(QList<DnsRecord> &to, const DnsName &name, DnsType type) const
{
    const auto found = m_records.constFind(name);
    if (found == m_records.constEnd())
        return;
    for (const DnsRecord &record : *found) {
        if (record.type == type || type == DnsType::ANY)
            to.append(record);
    }
}

DnsZone::Answer DnsZone::find(const DnsName &name, DnsType type) const
{
    Answer answer;
    DnsName current = name;
    const DnsRecord *soa = soaOf(name);
    if (!soa) {
        answer.rcode = DnsRcode::Refused;
        return answer;
    }
    for (int i = 0; i < LongestChain; ++i) {
        const qsizetype before = answer.answers.size();
        appendMatching(answer.answers, current, type);
        if (answer.answers.size() > before) {
            appendTargets(answer);
            return answer;
        }
        QList<DnsRecord> alias;
        appendMatching(alias, current, DnsType::CNAME);
        if (alias.isEmpty()) {
            answer.rcode = m_records.contains(current) ? DnsRcode::NoError : DnsRcode::NxDomain;
            answer.authorities.append(*soa);
            return answer;
        }
        // A chain that comes back to where it was is answered as far as it is new.
        for (const DnsRecord &record : std::as_const(answer.answers)) {
            if (record.owner == current)
                return answer;
        }
        answer.answers.append(alias.first());
        current = *alias.first().target();
    }
    return answer;
}

void DnsZone::appendTargets(Answer &answer) const
{
    for (const DnsRecord &record : std::as_const(answer.answers)) {
        // The name stands behind the numbers: preference (MX); priority, weight and port (SRV).
        const qsizetype skipped = record.type == DnsType::MX ? 2 : record.type == DnsType::SRV ? 6 : 0;
        if (skipped == 0 && record.type != DnsType::NS)
            continue;
        if (const std::optional<DnsName> target = DnsName::fromWire(QByteArrayView(record.rdata).sliced(skipped))) {
            appendMatching(answer.additionals, *target, DnsType::A);
            appendMatching(answer.additionals, *target, DnsType::AAAA);
        }
    }
}

} // namespace sockeye
