// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/icmp/meanings.h"
#include "core/protocol/icmp/icmptexts.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct TypeLine {
    quint8 type;
    const char *meaning;
};

struct CodeLine {
    quint8 type;
    quint8 code;
    const char *meaning;
};

constexpr TypeLine types4[] = {
    {0, QT_TRANSLATE_NOOP("icmp", "echo reply")},
    {3, QT_TRANSLATE_NOOP("icmp", "destination unreachable")},
    {4, QT_TRANSLATE_NOOP("icmp", "source quench, which nobody sends any more")},
    {5, QT_TRANSLATE_NOOP("icmp", "redirect: another router is nearer")},
    {8, QT_TRANSLATE_NOOP("icmp", "echo request")},
    {9, QT_TRANSLATE_NOOP("icmp", "router advertisement")},
    {10, QT_TRANSLATE_NOOP("icmp", "router solicitation")},
    {11, QT_TRANSLATE_NOOP("icmp", "time exceeded")},
    {12, QT_TRANSLATE_NOOP("icmp", "parameter problem")},
    {13, QT_TRANSLATE_NOOP("icmp", "timestamp request")},
    {14, QT_TRANSLATE_NOOP("icmp", "timestamp reply")},
};

constexpr TypeLine types6[] = {
    {1, QT_TRANSLATE_NOOP("icmp", "destination unreachable")},
    {2, QT_TRANSLATE_NOOP("icmp", "packet too big")},
    {3, QT_TRANSLATE_NOOP("icmp", "time exceeded")},
    {4, QT_TRANSLATE_NOOP("icmp", "parameter problem")},
    {128, QT_TRANSLATE_NOOP("icmp", "echo request")},
    {129, QT_TRANSLATE_NOOP("icmp", "echo reply")},
    {133, QT_TRANSLATE_NOOP("icmp", "router solicitation")},
    {134, QT_TRANSLATE_NOOP("icmp", "router advertisement")},
    {135, QT_TRANSLATE_NOOP("icmp", "neighbour solicitation")},
    {136, QT_TRANSLATE_NOOP("icmp", "neighbour advertisement")},
    {137, QT_TRANSLATE_NOOP("icmp", "redirect: another router is nearer")},
};

// RFC 792, RFC 1122 section 3.2.2.1, RFC 1812 section 5.2.7.1.
constexpr CodeLine codes4[] = {
    {3, 0, QT_TRANSLATE_NOOP("icmp", "no way leads to that network")},
    {3, 1, QT_TRANSLATE_NOOP("icmp", "nobody in that network answers to this address")},
    {3, 2, QT_TRANSLATE_NOOP("icmp", "that computer does not know this protocol")},
    {3, 3, QT_TRANSLATE_NOOP("icmp", "nobody has this port")},
    {3, 4, QT_TRANSLATE_NOOP("icmp", "the packet is too big for the next link and may not be split")},
    {3, 5, QT_TRANSLATE_NOOP("icmp", "the way that the sender prescribed fails")},
    {3, 6, QT_TRANSLATE_NOOP("icmp", "that network is not known")},
    {3, 7, QT_TRANSLATE_NOOP("icmp", "that computer is not known")},
    {3, 9, QT_TRANSLATE_NOOP("icmp", "a rule forbids that network")},
    {3, 10, QT_TRANSLATE_NOOP("icmp", "a rule forbids that computer")},
    {3, 13, QT_TRANSLATE_NOOP("icmp", "a firewall forbids it")},
    {11, 0, QT_TRANSLATE_NOOP("icmp", "its TTL came to 0 on the way")},
    {11, 1, QT_TRANSLATE_NOOP("icmp", "not all parts of it came in time")},
};

// RFC 4443 sections 3.1 to 3.4.
constexpr CodeLine codes6[] = {
    {1, 0, QT_TRANSLATE_NOOP("icmp", "no way leads to that network")},
    {1, 1, QT_TRANSLATE_NOOP("icmp", "a firewall forbids it")},
    {1, 2, QT_TRANSLATE_NOOP("icmp", "this source address does not reach so far")},
    {1, 3, QT_TRANSLATE_NOOP("icmp", "nobody in that network answers to this address")},
    {1, 4, QT_TRANSLATE_NOOP("icmp", "nobody has this port")},
    {1, 5, QT_TRANSLATE_NOOP("icmp", "this source address is not allowed there")},
    {1, 6, QT_TRANSLATE_NOOP("icmp", "the route to there rejects it")},
    {2, 0, QT_TRANSLATE_NOOP("icmp", "the packet is too big for the next link")},
    {3, 0, QT_TRANSLATE_NOOP("icmp", "its hop limit came to 0 on the way")},
    {3, 1, QT_TRANSLATE_NOOP("icmp", "not all parts of it came in time")},
};

template <std::size_t Count>
QString find(const CodeLine (&lines)[Count], quint8 type, quint8 code)
{
    for (const CodeLine &line : lines) {
        if (line.type == type && line.code == code)
            return IcmpTexts::tr(line.meaning);
    }
    return {};
}

template <std::size_t Count>
QString find(const TypeLine (&lines)[Count], quint8 type)
{
    for (const TypeLine &line : lines) {
        if (line.type == type)
            return IcmpTexts::tr(line.meaning);
    }
    return {};
}

} // namespace

QString icmpTypeMeaning(IcmpVersion version, quint8 type)
{
    return version == IcmpVersion::V4 ? find(types4, type) : find(types6, type);
}

QString icmpCodeMeaning(IcmpVersion version, quint8 type, quint8 code)
{
    return version == IcmpVersion::V4 ? find(codes4, type, code) : find(codes6, type, code);
}

QString ipProtocolName(quint8 protocol)
{
    switch (protocol) {
    case 1:
        return u"ICMP"_s;
    case 6:
        return u"TCP"_s;
    case 17:
        return u"UDP"_s;
    case 58:
        return u"ICMPv6"_s;
    default:
        return QString::number(protocol);
    }
}

} // namespace sockeye
