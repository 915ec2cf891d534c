// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failure.h"
#include "core/base/spokenduration.h"
#include "core/probe/probetexts.h"
#include "core/probe/probetool.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString bytesText(qint64 bytes)
{
    return ProbeTexts::tr("%1 bytes").arg(QLocale().toString(bytes));
}

/// "TCP connect to 127.0.0.1:1: refused: somebody answered at once, with no".
QString failureText(const ProbeRow &row, const QString &target)
{
    Error error = errorOfStatus(wordOf(row.status)->id, row.error);
    if (*row.failedCall)
        error.operation = row.failedCall;
    const Failure failure = explainFailure(error);
    const QString peer = row.peer.isEmpty() || row.peer == target ? target : u"%1 (%2)"_s.arg(target, row.peer);
    return u"%1: %2"_s.arg(peer, failure.what);
}

QString phasesLine(const ProbeSummary &summary)
{
    QStringList phases;
    const auto add = [&phases](const QString &name, std::optional<Nanoseconds> time) {
        if (time)
            phases += u"%1 %2"_s.arg(name, spokenDuration(*time));
    };
    add(ProbeTexts::tr("look-up"), summary.lookUp);
    add(ProbeTexts::tr("connect"), summary.connect);
    add(ProbeTexts::tr("TLS"), summary.tls);
    add(ProbeTexts::tr("first byte"), summary.firstByte);
    add(ProbeTexts::tr("body"), summary.body);
    return phases.join(u" · "_s);
}

QString listenerHeadline(const ProbeSummary &summary)
{
    const QString bytes = bytesText(summary.receivedBytes);
    if (!summary.connections)
        return ProbeTexts::tr("Listening on %1: %2 received").arg(summary.listening, bytes);
    return ProbeTexts::tr("Listening on %1: %n connection(s), %2 received", nullptr, int(*summary.connections))
        .arg(summary.listening, bytes);
}

QString clientHeadline(const ProbeRequest &request, const ProbeSummary &summary)
{
    if (summary.statusCode)
        return ProbeTexts::tr("%1 answers %2 %3: %4 in all")
            .arg(request.target, QString::number(*summary.statusCode), summary.reason,
                 bytesText(summary.receivedBytes));
    const bool isOnlyUnverified = summary.firstFailure && summary.firstFailure->status == ProbeStatus::Unverified;
    if (summary.firstFailure && !isOnlyUnverified && summary.receivedBytes == 0)
        return failureText(*summary.firstFailure, request.target);
    const QString answered = summary.firstByte
        ? ProbeTexts::tr("%1 received, the first after %2")
              .arg(bytesText(summary.receivedBytes), spokenDuration(*summary.firstByte))
        : ProbeTexts::tr("nothing received");
    return ProbeTexts::tr("%1: %2 sent, %3").arg(request.target, bytesText(summary.sentBytes), answered);
}

QString explainTls(const ProbeRow &row)
{
    if (row.status == ProbeStatus::Unverified)
        return ProbeTexts::tr(
            "The two sides agreed on a version and a cipher, so what goes over the connection can't be "
            "read on its way. But a check failed, so who reads it at the other end is not known. Sockeye "
            "goes on all the same, to look; a browser would stop here. Send nothing secret.");
    if (row.status == ProbeStatus::Ok)
        return ProbeTexts::tr(
            "The two sides agreed on a version, a cipher and a key, which takes one round trip with TLS "
            "1.3 and two before.");
    return {};
}

QString explainReceived(const ProbeRow &row)
{
    if (row.status == ProbeStatus::Limit)
        return ProbeTexts::tr("That is as much as was asked for at most, so the rest was left where it was.");
    if (row.protocol == ProbeProtocol::Udp && row.bytes == 0)
        return ProbeTexts::tr("An empty datagram: a header and no byte behind it. That is an answer; silence is none.");
    if (row.status == ProbeStatus::Timeout && row.protocol == ProbeProtocol::Udp)
        return ProbeTexts::tr(
            "By UDP, silence does not say whether somebody is there: a program may have taken the datagram "
            "and said nothing, or it was lost, or a firewall dropped it.");
    if (row.status == ProbeStatus::Ok && row.protocol != ProbeProtocol::Udp)
        return ProbeTexts::tr("A stream has no borders: this is what one receive brought, not what one send sent.");
    return {};
}

QString explainEnded(const ProbeRow &row)
{
    if (row.status == ProbeStatus::CutShort)
        return ProbeTexts::tr(
            "TCP ended before TLS said so. Many servers are just careless; but somebody on the way could "
            "have cut it short, so what counts bytes (as HTTP does) should be believed and not the end.");
    return ProbeTexts::tr(
        "The other side will send nothing more (FIN). It may still read: each direction ends by itself.");
}

} // namespace

Answer answerProbe(const ProbeRequest &request, const ProbeSummary &summary)
{
    Answer answer;
    QStringList lines;
    if (request.listen) {
        answer.headline = listenerHeadline(summary);
        if (summary.isExposed)
            lines += ProbeTexts::tr("Every computer that reaches this one can connect, until it is stopped.");
    } else {
        answer.headline = clientHeadline(request, summary);
        if (summary.report) {
            lines += u"%1, %2"_s.arg(summary.tlsVersion, summary.cipher);
            lines += tlsVerdict(*summary.report);
        }
        lines += phasesLine(summary);
        if (!summary.location.isEmpty())
            lines += ProbeTexts::tr("It redirects to %1, which was not followed.").arg(summary.location);
        if (summary.isCut)
            lines += ProbeTexts::tr("More came than was asked for: it ended at %1.").arg(bytesText(request.mostBytes));
    }
    lines.removeAll(QString());
    answer.detail = lines.join(u'\n');
    return answer;
}

QString explainProbeRow(const ProbeRow &row)
{
    switch (row.direction) {
    case ProbeDirection::Listening:
        return ProbeTexts::tr("The port is taken, and whoever connects to it is shown here. It ends with Stop.");
    case ProbeDirection::Connected:
        return row.status == ProbeStatus::Ok && row.elapsed
            ? ProbeTexts::tr("A TCP connection was made in %1: one round trip. No program there has answered yet; the "
                             "system did.")
                  .arg(spokenDuration(*row.elapsed))
            : QString();
    case ProbeDirection::Tls:
        return explainTls(row);
    case ProbeDirection::Certificate:
        return ProbeTexts::tr(
            "The first certificate is the server's own; each is signed by the one below it. At the end "
            "there has to be one that this computer trusts.");
    case ProbeDirection::Sent:
        return row.status == ProbeStatus::Ok
            ? ProbeTexts::tr("This system has taken the bytes. That they have arrived, "
                             "only an answer shows.")
            : QString();
    case ProbeDirection::Received:
        return explainReceived(row);
    case ProbeDirection::Head:
        return row.status == ProbeStatus::Ok
            ? ProbeTexts::tr("The status line and the fields of the reply, up to the empty line.")
            : QString();
    case ProbeDirection::Body:
        return row.status == ProbeStatus::Limit
            ? explainReceived(row)
            : ProbeTexts::tr("What stands behind the head, without the sizes of its chunks.");
    case ProbeDirection::Ended:
        return explainEnded(row);
    }
    return {};
}

} // namespace sockeye
