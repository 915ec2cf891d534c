// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"
#include "core/protocol/dns/dnsmessage.h"

#include <QCoreApplication>

namespace sockeye
{

DnsReplyFault checkDnsReply(QByteArrayView reply, QByteArrayView query)
{
    ByteReader got(reply);
    ByteReader sent(query);
    const quint16 id = got.u16();
    const quint16 flags = got.u16();
    const quint16 questions = got.u16();
    const quint16 answers = got.u16();
    const quint16 authorities = got.u16();
    got.u16();
    if (!got.ok())
        return DnsReplyFault::TooShort;
    if (id != sent.u16())
        return DnsReplyFault::WrongId;
    if (!(flags & 0x8000))
        return DnsReplyFault::NotAReply;
    if ((flags ^ sent.u16()) & 0x7800)
        return DnsReplyFault::WrongOpcode;
    const quint16 rcode = flags & 15;
    if (questions == 0 && answers == 0 && authorities == 0 && (rcode == DnsRcode::FormErr || rcode == DnsRcode::NotImp))
        return DnsReplyFault::None;
    // The question stands first and is never compressed, so it is the same bytes, apart from the case of letters.
    sent.bytes(8);
    const qsizetype start = sent.position();
    while (const quint8 length = sent.u8())
        sent.bytes(length);
    const qsizetype nameSize = sent.position() - start;
    if (!sent.ok() || questions != 1 || got.remaining() < nameSize + 4)
        return DnsReplyFault::WrongQuestion;
    if (!DnsName::equalWire(got.bytes(nameSize), query.sliced(start, nameSize)) || got.u32() != sent.u32())
        return DnsReplyFault::WrongQuestion;
    return DnsReplyFault::None;
}

QString dnsReplyFaultText(DnsReplyFault fault)
{
    const char *text = "";
    switch (fault) {
    case DnsReplyFault::None:
        return {};
    case DnsReplyFault::TooShort:
        text = QT_TRANSLATE_NOOP("dns", "too short");
        break;
    case DnsReplyFault::NotAReply:
        text = QT_TRANSLATE_NOOP("dns", "a query, not a reply");
        break;
    case DnsReplyFault::WrongId:
        text = QT_TRANSLATE_NOOP("dns", "wrong id");
        break;
    case DnsReplyFault::WrongOpcode:
        text = QT_TRANSLATE_NOOP("dns", "wrong operation");
        break;
    case DnsReplyFault::WrongQuestion:
        text = QT_TRANSLATE_NOOP("dns", "wrong question");
        break;
    }
    return QCoreApplication::translate("dns", text);
}

} // namespace sockeye
