// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probenotes.h"
#include "core/probe/probetexts.h"

#include "core/base/isotime.h"
#include "core/probe/probetext.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString dayText(WallTime time)
{
    QByteArray text;
    appendIsoTime(text, time);
    return QString::fromLatin1(text.first(text.indexOf('.'))) + u'Z';
}

QString certificateText(const TlsCertificate &certificate)
{
    QString text = ProbeTexts::tr("%1; issued by %2; valid from %3 until %4")
                       .arg(certificate.subject, certificate.issuer, dayText(certificate.notBefore),
                            dayText(certificate.notAfter));
    if (!certificate.names.isEmpty())
        text += u"; "_s
            + ProbeTexts::tr("for %1").arg(
                certificate.names.first(std::min<qsizetype>(10, certificate.names.size())).join(u", "_s));
    if (certificate.names.size() > 10)
        text += ProbeTexts::tr(" and %n more", nullptr, int(certificate.names.size()) - 10);
    return text + u"; "_s + certificate.key + u", "_s + certificate.signature;
}

QString wordsOf(const QList<TlsProblem> &problems)
{
    QStringList words;
    for (const TlsProblem problem : problems)
        words += QString::fromLatin1(wordOf(problem)->id);
    return words.join(u", "_s);
}

Result<QByteArray> readFile(const QString &path, const QString &option)
{
    QFile file(path);
    // To open a pipe, or to read a device, may take for ever.
    if (file.exists() && !QFileInfo(path).isFile())
        return Error::badInput(option, ProbeTexts::tr("%1 is no file that can be read to its end.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error::badInput(option, ProbeTexts::tr("%1 can't be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(mostFileBytes + 1);
    if (bytes.size() > mostFileBytes)
        return Error::badInput(option, ProbeTexts::tr("%1 is larger than 16 MiB.").arg(path));
    return bytes;
}

} // namespace

ProbeNotes::ProbeNotes(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows)
    : m_request(request)
    , m_context(context)
    , m_rows(rows)
{
}

ProbeRow ProbeNotes::begun(ProbeDirection direction, const QString &peer) const
{
    ProbeRow row;
    row.time = m_context.clock->wall();
    row.direction = direction;
    row.protocol = m_request.protocol;
    row.peer = peer;
    return row;
}

void ProbeNotes::put(ProbeRow row)
{
    if (wordOf(row.status)->outcome == Outcome::Failure && !m_summary.firstFailure)
        m_summary.firstFailure = row;
    m_rows.add(std::move(row), m_subject);
}

void ProbeNotes::add(ProbeDirection direction, const QString &peer, const QString &text,
                     std::optional<Nanoseconds> elapsed, ProbeStatus status, const QString &error)
{
    ProbeRow row = begun(direction, peer);
    row.text = text;
    row.elapsed = elapsed;
    row.status = status;
    row.error = error;
    put(std::move(row));
}

void ProbeNotes::addBytes(ProbeDirection direction, const QString &peer, QByteArrayView bytes,
                          std::optional<Nanoseconds> elapsed, ProbeStatus status)
{
    ProbeRow row = begun(direction, peer);
    row.bytes = bytes.size();
    const QByteArrayView shown = bytes.first(std::min(bytes.size(), mostShownBytes));
    row.hex = shown.isEmpty() ? QByteArray("") : shown.toByteArray();
    row.text = probeText(shown);
    row.elapsed = elapsed;
    row.status = status;
    if (direction == ProbeDirection::Sent) {
        m_summary.sentBytes += bytes.size();
        ++m_summary.sentMessages;
    } else {
        m_summary.receivedBytes += bytes.size();
    }
    put(std::move(row));
}

void ProbeNotes::fail(ProbeDirection direction, const QString &peer, const Error &error,
                      std::optional<Nanoseconds> elapsed)
{
    ProbeRow row = begun(direction, peer);
    row.status = statusOfKind<ProbeStatus>(error.kind);
    row.failedCall = error.operation;
    row.elapsed = elapsed;
    const QByteArray symbol = errorSymbol(error);
    row.error = error.detail.isEmpty() ? QString::fromLatin1(symbol) : error.detail;
    put(std::move(row));
}

void ProbeNotes::addTls(const QString &peer, const TlsReport &report, Nanoseconds elapsed)
{
    QString text = report.version + u", "_s + report.cipher;
    if (!report.group.isEmpty())
        text += u", "_s + report.group;
    if (!report.alpn.isEmpty())
        text += u", ALPN "_s + report.alpn;
    const bool isClient = !m_request.listen;
    const bool isGood = report.verified || !isClient;
    if (isClient)
        text += report.verified ? u"; "_s + ProbeTexts::tr("every check passed")
                                : u"; "_s + ProbeTexts::tr("not verified: %1").arg(wordsOf(report.problems));
    add(ProbeDirection::Tls, peer, text, elapsed, isGood ? ProbeStatus::Ok : ProbeStatus::Unverified,
        isGood ? QString() : wordsOf(report.problems));
    for (const TlsCertificate &certificate : report.chain) {
        ProbeRow row = begun(ProbeDirection::Certificate, peer);
        row.bytes = certificate.size;
        row.text = certificateText(certificate);
        put(std::move(row));
    }
    if (!isClient)
        return;
    m_summary.tls = elapsed;
    m_summary.tlsVersion = report.version;
    m_summary.cipher = report.cipher;
    m_summary.alpn = report.alpn;
    m_summary.keyExchange = report.group;
    m_summary.verified = report.verified;
    m_summary.verifyError = report.problems;
    m_summary.report = report;
    if (report.chain.isEmpty())
        return;
    const TlsCertificate &own = report.chain.first();
    m_summary.certificateSubject = own.subject;
    m_summary.certificateIssuer = own.issuer;
    m_summary.certificateNames = own.names;
    m_summary.certificateNotBefore = own.notBefore;
    m_summary.certificateNotAfter = own.notAfter;
}

Result<QByteArray> probeMessage(const ProbeRequest &request)
{
    Result<QByteArray> text = readProbeText(request.text);
    if (!text)
        return Error::badInput(u"text"_s, text.error().detail);
    QByteArray message = *text + request.hex;
    if (request.file.isEmpty())
        return message;
    const Result<QByteArray> file = readFile(request.file, u"file"_s);
    if (!file)
        return file.error();
    return message + *file;
}

Result<QByteArray> probeTrusted(const ProbeRequest &request)
{
    if (request.caFile.isEmpty())
        return QByteArray();
    Result<QByteArray> trusted = readFile(request.caFile, u"ca_file"_s);
    if (trusted && !trusted->contains("-----BEGIN CERTIFICATE-----"))
        return Error::badInput(u"ca_file"_s, ProbeTexts::tr("There is no certificate (PEM) in it."));
    return trusted;
}

} // namespace sockeye
