// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/practice/practicereply.h"
#include "core/protocol/dns/dnsmessage.h"

namespace sockeye
{

/// How the practice DNS server answers wrongly, on purpose. The numbers in the labels are the lines of the list of
/// faults that clients are tested against.
enum class DnsFault : quint8 {
    None,
    WrongId,
    WrongQuestion,
    NoQuestion,
    NotAReply,
    OtherPort,
    OtherAddress,
    PointerForward,
    PointerSelf,
    PointerLoop,
    Truncated,
    TruncatedTcpClosed,
    TcpLengthLies,
    TcpStalls,
    TcpDrips,
    TcpCloses,
    TooLong,
    Ancount50,
    DataBeyondEnd,
    AddressOf5Bytes,
    Bytes3,
    Empty,
    TrailingBytes,
    NoSuchName,
    NoData,
    ServerFailure,
    Refused,
    NotImplemented,
    FormatError,
    Silent,
    OtherOwner,
    ClassChaos,
    LargestTtl,
    BadVersion,
    FormatErrorToEdns,
};

template <>
struct Words<DnsFault> {
    using F = DnsFault;
    static constexpr Word list[] = {
        {int(F::None), "none", QT_TRANSLATE_NOOP("words", "answers rightly")},
        {int(F::WrongId), "wrong_id", QT_TRANSLATE_NOOP("words", "38: another id")},
        {int(F::WrongQuestion), "wrong_question", QT_TRANSLATE_NOOP("words", "39: another question")},
        {int(F::NoQuestion), "no_question", QT_TRANSLATE_NOOP("words", "39: no question")},
        {int(F::NotAReply), "not_a_reply", QT_TRANSLATE_NOOP("words", "40: not marked as a reply")},
        {int(F::OtherPort), "other_port", QT_TRANSLATE_NOOP("words", "41: from another port")},
        {int(F::OtherAddress), "other_address", QT_TRANSLATE_NOOP("words", "41: from another address")},
        {int(F::PointerForward), "pointer_forward", QT_TRANSLATE_NOOP("words", "42: a pointer forward")},
        {int(F::PointerSelf), "pointer_self", QT_TRANSLATE_NOOP("words", "42: a pointer to itself")},
        {int(F::PointerLoop), "pointer_loop", QT_TRANSLATE_NOOP("words", "42: pointers in a circle")},
        {int(F::Truncated), "truncated", QT_TRANSLATE_NOOP("words", "48: cut off; the whole over TCP")},
        {int(F::TruncatedTcpClosed), "truncated_tcp_closed", QT_TRANSLATE_NOOP("words", "48: cut off, and TCP closes")},
        {int(F::TcpLengthLies), "tcp_length_lies", QT_TRANSLATE_NOOP("words", "49: TCP: a length that is too long")},
        {int(F::TcpStalls), "tcp_stalls", QT_TRANSLATE_NOOP("words", "49: TCP: stops in the middle")},
        {int(F::TcpDrips), "tcp_drips", QT_TRANSLATE_NOOP("words", "49: TCP: a byte at a time")},
        {int(F::TcpCloses), "tcp_closes", QT_TRANSLATE_NOOP("words", "49: TCP: closes in the middle")},
        {int(F::TooLong), "too_long", QT_TRANSLATE_NOOP("words", "50: as long as it is, over UDP, too")},
        {int(F::Ancount50), "ancount_50", QT_TRANSLATE_NOOP("words", "51: 50 answers announced")},
        {int(F::DataBeyondEnd), "data_beyond_end", QT_TRANSLATE_NOOP("words", "52: data past the end")},
        {int(F::AddressOf5Bytes), "address_of_5_bytes", QT_TRANSLATE_NOOP("words", "52: an address of 5 bytes")},
        {int(F::Bytes3), "bytes_3", QT_TRANSLATE_NOOP("words", "53: 3 bytes")},
        {int(F::Empty), "empty", QT_TRANSLATE_NOOP("words", "53: an empty datagram")},
        {int(F::TrailingBytes), "trailing_bytes", QT_TRANSLATE_NOOP("words", "54: bytes behind the message")},
        {int(F::NoSuchName), "no_such_name", QT_TRANSLATE_NOOP("words", "55: NXDOMAIN")},
        {int(F::NoData), "no_data", QT_TRANSLATE_NOOP("words", "55: no data")},
        {int(F::ServerFailure), "server_failure", QT_TRANSLATE_NOOP("words", "55: SERVFAIL")},
        {int(F::Refused), "refused", QT_TRANSLATE_NOOP("words", "55: REFUSED")},
        {int(F::NotImplemented), "not_implemented", QT_TRANSLATE_NOOP("words", "55: NOTIMP")},
        {int(F::FormatError), "format_error", QT_TRANSLATE_NOOP("words", "55: FORMERR")},
        {int(F::Silent), "silent", QT_TRANSLATE_NOOP("words", "55: no answer")},
        {int(F::OtherOwner), "other_owner", QT_TRANSLATE_NOOP("words", "56: the answer is about another name")},
        {int(F::ClassChaos), "class_chaos", QT_TRANSLATE_NOOP("words", "57: class CH")},
        {int(F::LargestTtl), "largest_ttl", QT_TRANSLATE_NOOP("words", "59: time to live 4294967295")},
        {int(F::BadVersion), "bad_version", QT_TRANSLATE_NOOP("words", "65: BADVERS to EDNS")},
        {int(F::FormatErrorToEdns), "format_error_to_edns", QT_TRANSLATE_NOOP("words", "65: FORMERR to EDNS")},
    };
};

/// What a fault makes of a right reply before it is put into bytes. \a query is what it answers.
void spoilDnsMessage(DnsFault fault, const DnsMessage &query, DnsMessage &reply);

/// What it makes of the bytes of one message, however they travel.
void spoilDnsBytes(DnsFault fault, QByteArray &bytes);

/// Whether the server says nothing, and through which of its sockets it speaks over UDP.
inline bool isDnsSilent(DnsFault fault)
{
    return fault == DnsFault::Silent;
}
PracticeSender dnsSender(DnsFault fault);

} // namespace sockeye
