// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookupnote.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr Word remarks[] = {
    {int(LookupRemark::TooShort), "too_short", QT_TRANSLATE_NOOP("words", "%1 datagrams ignored: too short")},
    {int(LookupRemark::NotAReply), "not_a_reply",
     QT_TRANSLATE_NOOP("words", "%1 datagrams ignored: questions, not replies")},
    {int(LookupRemark::WrongId), "wrong_id", QT_TRANSLATE_NOOP("words", "%1 replies ignored: wrong id")},
    {int(LookupRemark::WrongOperation), "wrong_operation",
     QT_TRANSLATE_NOOP("words", "%1 replies ignored: wrong operation")},
    {int(LookupRemark::WrongQuestion), "wrong_question",
     QT_TRANSLATE_NOOP("words", "%1 replies ignored: wrong question")},
    {int(LookupRemark::Truncated), "truncated",
     QT_TRANSLATE_NOOP("words", "the answer over UDP was truncated, so it was asked for again over TCP")},
    {int(LookupRemark::TruncatedKept), "truncated_kept",
     QT_TRANSLATE_NOOP("words", "truncated answer; only UDP was allowed")},
    {int(LookupRemark::TcpRefused), "tcp_refused", QT_TRANSLATE_NOOP("words", "truncated answer, TCP refused")},
    {int(LookupRemark::TcpTimeout), "tcp_timeout",
     QT_TRANSLATE_NOOP("words", "truncated answer, and no answer over TCP")},
    {int(LookupRemark::TcpFailed), "tcp_failed", QT_TRANSLATE_NOOP("words", "truncated answer, and TCP failed")},
    {int(LookupRemark::ClosedEarly), "closed_early",
     QT_TRANSLATE_NOOP("words", "connection closed after %1 of %2 bytes")},
    {int(LookupRemark::Stalled), "stalled", QT_TRANSLATE_NOOP("words", "the answer stopped after %1 of %2 bytes")},
    {int(LookupRemark::WithoutEdns), "without_edns",
     QT_TRANSLATE_NOOP("words", "the server does not understand EDNS and was asked without it")},
    {int(LookupRemark::MalformedAt), "malformed_at", QT_TRANSLATE_NOOP("words", "malformed at byte %1")},
    {int(LookupRemark::DamagedDataAt), "damaged_data_at",
     QT_TRANSLATE_NOOP("words", "the data is malformed at byte %1 and shown as hex")},
    {int(LookupRemark::Incomplete), "incomplete", QT_TRANSLATE_NOOP("words", "incomplete: what was read before it")},
    {int(LookupRemark::ExtraBytes), "extra_bytes", QT_TRANSLATE_NOOP("words", "%1 extra bytes behind the answer")},
    {int(LookupRemark::OtherOwner), "other_owner",
     QT_TRANSLATE_NOOP("words", "does not answer the question: it belongs to another name")},
    {int(LookupRemark::OtherClass), "other_class",
     QT_TRANSLATE_NOOP("words", "does not answer the question: its class is not Internet (IN)")},
    {int(LookupRemark::OtherType), "other_type",
     QT_TRANSLATE_NOOP("words", "does not answer the question: it is of another type")},
    {int(LookupRemark::AliasLoop), "alias_loop", QT_TRANSLATE_NOOP("words", "the aliases form a loop")},
    {int(LookupRemark::AliasTooLong), "alias_too_long",
     QT_TRANSLATE_NOOP("words", "given up after %1 aliases, one leading to the next")},
    {int(LookupRemark::TtlReceived), "ttl_received",
     QT_TRANSLATE_NOOP("words", "the time to live came as %1, out of range, and counts as 0")},
    {int(LookupRemark::Referral), "referral",
     QT_TRANSLATE_NOOP("words", "the server only refers to others: it does not look up for its clients")},
    {int(LookupRemark::ResponseCode), "response_code", QT_TRANSLATE_NOOP("words", "response code %1")},
    {int(LookupRemark::NoResolvConf), "no_resolv_conf",
     QT_TRANSLATE_NOOP("words", "no server stands in resolv.conf, so this computer itself is asked")},
    {int(LookupRemark::MoreServers), "more_servers",
     QT_TRANSLATE_NOOP("words", "resolv.conf names %1 servers; only the first %2 are asked")},
};

} // namespace

const std::span<const Word> Words<LookupRemark>::list = remarks;

QString LookupNote::sentence() const
{
    const Word *word = findWord(remarks, int(remark));
    QString text = QCoreApplication::translate("words", word ? word->label : "");
    if (number >= 0)
        text = text.arg(number);
    return other >= 0 ? text.arg(other) : text;
}

int Codec<LookupNote>::compare(const LookupNote &a, const LookupNote &b)
{
    if (a.remark != b.remark)
        return int(a.remark) - int(b.remark);
    return a.number < b.number ? -1 : a.number > b.number;
}

void Codec<LookupNote>::append(const LookupNote &value, Unit, QByteArray &out)
{
    const Word *word = findWord(remarks, int(value.remark));
    out += word ? word->id : "";
    if (value.number >= 0)
        out += ':' + QByteArray::number(value.number);
    if (value.other >= 0)
        out += '/' + QByteArray::number(value.other);
}

void Codec<LookupNote>::appendJson(const LookupNote &value, Unit unit, QByteArray &out)
{
    QByteArray text;
    append(value, unit, text);
    detail::appendJsonString(out, text);
}

Result<void> Codec<LookupNote>::parse(QStringView text, Unit, const Range &, LookupNote &value)
{
    const qsizetype colon = text.indexOf(u':');
    const Result<int> word = detail::parseWord(colon < 0 ? text : text.first(colon), remarks);
    if (!word)
        return word.error();
    LookupNote note{LookupRemark(*word)};
    if (colon >= 0) {
        const QList<QStringView> numbers = text.sliced(colon + 1).split(u'/');
        bool sound = numbers.size() <= 2;
        note.number = sound ? numbers[0].toLongLong(&sound) : -1;
        if (sound && numbers.size() == 2)
            note.other = numbers[1].toLongLong(&sound);
        if (!sound)
            return detail::notUnderstood(QCoreApplication::translate("dns", "A note's numbers can't be read."));
    }
    value = note;
    return {};
}

} // namespace sockeye
