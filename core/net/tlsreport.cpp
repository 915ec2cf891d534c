// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsreport.h"
#include "core/net/tlstexts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype shownNames = 5;

QString dateText(WallTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC), QLocale::ShortFormat) + u" UTC"_s;
}

/// The first certificate that \a fits; the peer's own where none does.
template <class Fits>
const TlsCertificate &certificateThat(const TlsReport &report, Fits fits)
{
    static const TlsCertificate none;
    const auto found = std::find_if(report.chain.begin(), report.chain.end(), fits);
    if (found != report.chain.end())
        return *found;
    return report.chain.isEmpty() ? none : report.chain.first();
}

QString namesText(const TlsReport &report)
{
    if (report.chain.isEmpty() || report.chain.first().names.isEmpty())
        return TlsTexts::tr("no host at all");
    const QStringList &names = report.chain.first().names;
    const QString first = names.first(std::min(shownNames, names.size())).join(u", "_s);
    const auto more = int(names.size() - std::min(shownNames, names.size()));
    return more > 0 ? TlsTexts::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

} // namespace

QString tlsProblemSentence(TlsProblem problem, const TlsReport &report)
{
    switch (problem) {
    case TlsProblem::NoCertificate:
        return TlsTexts::tr("The other side showed no certificate, so anybody could be there.");
    case TlsProblem::Expired: {
        const TlsCertificate &certificate =
            certificateThat(report, [&](const TlsCertificate &each) { return each.notAfter < report.checkedAt; });
        return TlsTexts::tr("The certificate of %1 has expired: it was valid until %2.")
            .arg(certificate.subject, dateText(certificate.notAfter));
    }
    case TlsProblem::NotYetValid: {
        const TlsCertificate &certificate =
            certificateThat(report, [&](const TlsCertificate &each) { return each.notBefore > report.checkedAt; });
        return TlsTexts::tr("The certificate of %1 is not valid yet: it begins on %2. Is this computer's clock right?")
            .arg(certificate.subject, dateText(certificate.notBefore));
    }
    case TlsProblem::SelfSigned:
        return TlsTexts::tr("The certificate is self-signed: nobody but the other side itself says who it is.");
    case TlsProblem::UnknownIssuer: {
        const QString issuer = report.chain.isEmpty() ? QString() : report.chain.last().issuer;
        return TlsTexts::tr("The chain ends at an issuer that this computer does not trust: %1.").arg(issuer);
    }
    case TlsProblem::WrongHost:
        return TlsTexts::tr("The certificate is not for %1; it is for %2.").arg(report.host, namesText(report));
    case TlsProblem::WeakKey:
        return TlsTexts::tr("A key or a signature in the chain is so weak that it can be broken today.");
    case TlsProblem::BadSignature:
        return TlsTexts::tr("A signature in the chain is wrong: a certificate was damaged or forged.");
    case TlsProblem::WrongPurpose:
        return TlsTexts::tr("A certificate of the chain was not issued for what it is used for here.");
    case TlsProblem::OldProtocol:
        return TlsTexts::tr("%1 is old and no longer safe: browsers refuse it (RFC 8996).").arg(report.version);
    case TlsProblem::Other:
        return TlsTexts::tr("Another check failed: %1.").arg(report.verifyText);
    }
    return {};
}

QString tlsVerdict(const TlsReport &report)
{
    if (report.verified)
        return TlsTexts::tr("Every check passed: the chain, the dates and the name %1.").arg(report.host);
    QStringList sentences;
    for (const TlsProblem problem : report.problems)
        sentences += tlsProblemSentence(problem, report);
    sentences +=
        TlsTexts::tr("So who is at the other side is not known. It was connected all the same, to look at it.");
    return sentences.join(u' ');
}

} // namespace sockeye
