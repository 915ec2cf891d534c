// SPDX-License-Identifier: GPL-3.0-or-later
// What the values of a row mean, in words.
#include "core/buffers/bufferstexts.h"
#include "core/buffers/bufferstool.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString shown(const OptionValue &value)
{
    return value.isKnown() ? Codec<OptionValue>::display(value, Unit::None, QLocale()) : BuffersTexts::tr("nothing");
}

/// What the kernel had made of it when the options were read last before the transfer.
const OptionValue &beforeTransfer(const BufferRow &row)
{
    return row.requestedValue.isKnown() ? row.effectiveValue : row.connectedValue;
}

/// A TCP buffer that was left alone; \a setting has its least, first and most size.
QString explainOwnSizing(const BufferRow &row, const QString &setting)
{
    if (row.connectedValue.isKnown() && row.connectedValue != row.defaultValue) {
        return BuffersTexts::tr(
                   "Nothing was set. A new socket has %1, the middle number of net.ipv4.%2; on connecting the "
                   "kernel made it %3 by itself, and goes on as the traffic needs.")
            .arg(shown(row.defaultValue), setting, shown(row.connectedValue));
    }
    return BuffersTexts::tr(
               "Nothing was set. A new socket has %1, the middle number of net.ipv4.%2, and the kernel makes it "
               "larger by itself when the traffic needs it.")
        .arg(shown(row.defaultValue), setting);
}

/// What an option has by now that the kernel has changed since it was set.
const OptionValue &laterValue(const BufferRow &row)
{
    const bool isLast = row.transferredValue.isKnown() && row.transferredValue != row.effectiveValue;
    return isLast ? row.transferredValue : row.connectedValue;
}

QString explainSwitch(const BufferRow &row, const QString &on, const QString &off)
{
    return row.effectiveValue == OptionValue(0) ? off : on;
}

/// What an option that is no buffer does with the value that it has.
QString explainOption(const BufferRow &row)
{
    switch (row.option) {
    case BufferOption::NoDelay:
        return explainSwitch(
            row,
            BuffersTexts::tr("Small writes now leave at once; by default TCP waits with them while earlier "
                             "bytes are unconfirmed (Nagle's algorithm)."),
            BuffersTexts::tr("TCP may hold small writes back while earlier bytes are unconfirmed (Nagle's "
                             "algorithm), so that fewer packets are sent."));
    case BufferOption::KeepAlive:
        return explainSwitch(
            row,
            BuffersTexts::tr("A connection on which nothing goes is asked from time to time whether the other "
                             "side still lives; when and how often say the three options below."),
            BuffersTexts::tr("A peer that vanished without a word is never missed as long as nothing is sent: "
                             "the connection stays for ever."));
    case BufferOption::KeepIdle:
        return BuffersTexts::tr(
                   "After %1 s of silence the first question goes, where SO_KEEPALIVE is on. Two hours (7200 s) "
                   "are the default: far too long for most programs.")
            .arg(shown(row.effectiveValue));
    case BufferOption::KeepInterval:
        return BuffersTexts::tr("So many seconds (%1) lie between two questions that nobody answers.")
            .arg(shown(row.effectiveValue));
    case BufferOption::KeepCount:
        return BuffersTexts::tr("After %1 questions without an answer the connection is given up, with ETIMEDOUT.")
            .arg(shown(row.effectiveValue));
    case BufferOption::Cork:
        return explainSwitch(
            row,
            BuffersTexts::tr("Only full packets leave; the rest waits until the cork is pulled, at most "
                             "200 ms. That is the opposite of TCP_NODELAY, and stronger while it is in."),
            BuffersTexts::tr("No cork: what is written may leave before a packet is full. TCP_CORK is for "
                             "programs that put an answer together from several writes."));
    case BufferOption::QuickAck:
        return explainSwitch(
            row,
            BuffersTexts::tr("What arrives is confirmed at once. The kernel turns this off by itself as soon "
                             "as the program answers what it reads: then the confirmation travels with the "
                             "answer."),
            BuffersTexts::tr("A confirmation may wait, 40 ms and more, for an answer to travel with."));
    case BufferOption::TimeToLive:
    case BufferOption::HopLimit:
        return BuffersTexts::tr(
                   "So many routers (%1) may pass a packet on; the last one throws it away and says so. That is "
                   "what traceroute lives on.")
            .arg(shown(row.effectiveValue));
    case BufferOption::Congestion:
        return BuffersTexts::tr(
                   "By %1 the kernel finds out how much it may send before the network is overrun. This kernel "
                   "offers: %2.")
            .arg(shown(row.effectiveValue),
                 row.choices.isEmpty() ? BuffersTexts::tr("nothing it tells of") : row.choices.join(u", "_s));
    case BufferOption::SendBuffer:
    case BufferOption::ReceiveBuffer:
    case BufferOption::MaximumSegment:
        break;
    }
    return {};
}

QString explainNote(const BufferRow &row, BufferNote note)
{
    const bool isSend = row.option == BufferOption::SendBuffer;
    switch (note) {
    case BufferNote::Doubled:
        return BuffersTexts::tr(
                   "%1 were asked for and Linux says %2: it doubles the number, because the bookkeeping for each "
                   "packet lives in the same space as your bytes.")
            .arg(shown(row.requestedValue), shown(row.effectiveValue));
    case BufferNote::AsAsked:
        if (isBuffer(row.option))
            return BuffersTexts::tr("The system gives exactly what was asked for.");
        [[fallthrough]];
    case BufferNote::LeftAlone:
        return explainOption(row);
    case BufferNote::RaisedToMinimum:
        return BuffersTexts::tr(
                   "A socket can't do with less than %1, so that is what it got: one packet with its bookkeeping "
                   "must fit.")
            .arg(shown(row.minimum));
    case BufferNote::CutToMaximum:
        return BuffersTexts::tr("More than %1 is not to be had: that is twice the setting net.core.%2.")
            .arg(shown(row.maximum), isSend ? u"wmem_max"_s : u"rmem_max"_s);
    case BufferNote::NegativeIsHuge:
        return BuffersTexts::tr("The kernel reads a negative size as a number without sign, so as a very large one.");
    case BufferNote::SizedByKernel:
        return explainOwnSizing(row, isSend ? u"tcp_wmem"_s : u"tcp_rmem"_s);
    case BufferNote::SystemDefault:
        return BuffersTexts::tr("Nothing was set, so the socket has the setting net.core.%1.")
            .arg(isSend ? u"wmem_default"_s : u"rmem_default"_s);
    case BufferNote::SizedBeforeSet:
        return BuffersTexts::tr(
                   "On connecting the kernel had given %1; setting a size afterwards ended its own sizing, and "
                   "the number is as good as one set before.")
            .arg(shown(row.connectedValue));
    case BufferNote::FromPath:
        return row.connectedValue.isKnown()
            ? BuffersTexts::tr(
                  "One packet to this peer holds at most %1 of your bytes: what the interface takes (its MTU), less "
                  "the headers. Before connecting no way was known, and %2 is only a placeholder.")
                  .arg(shown(row.connectedValue), shown(row.effectiveValue))
            : BuffersTexts::tr(
                  "What one packet holds is known only once the way to a peer is; before, %1 is a placeholder.")
                  .arg(shown(row.effectiveValue));
    case BufferNote::ExerciseNumbers:
        return BuffersTexts::tr(
            "The exercise's sheet prints 65536 and 4096: that is Windows, which does not double. Linux "
            "gives 16384 and 8192. Neither is wrong.");
    case BufferNote::NotConnected:
        return BuffersTexts::tr("The option itself was read; only the value after connecting is not known.");
    case BufferNote::Grown:
        return BuffersTexts::tr(
                   "While bytes went through it the kernel made it larger, from %1 to %2: it measures how much is "
                   "on the way, and makes room for twice that.")
            .arg(shown(beforeTransfer(row)), shown(row.transferredValue));
    case BufferNote::Kept:
        return BuffersTexts::tr(
                   "Bytes went through it and it stayed at %1: whoever sets a size takes over, and the kernel no "
                   "longer makes it larger.")
            .arg(shown(row.transferredValue));
    case BufferNote::TurnedBack:
        return BuffersTexts::tr(
                   "It was %1 and then %2: the kernel decides anew as the traffic goes, so this option holds "
                   "for a moment only, and programs that want it set it again and again.")
            .arg(shown(row.effectiveValue), shown(laterValue(row)));
    }
    return {};
}

} // namespace

QString explainBufferRow(const BufferRow &row)
{
    QStringList sentences;
    for (const BufferNote note : row.notes)
        sentences += explainNote(row, note);
    return sentences.join(u' ');
}

} // namespace sockeye
