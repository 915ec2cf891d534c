// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/report.h"
#include "core/worksheet/worksheettexts.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int formatVersion = 1;
constexpr QByteArrayView opening = "<script type=\"application/json\" id=\"sockeye-report\">";
constexpr QByteArrayView closing = "</script>";

Error unreadable(const QString &sentence)
{
    return Error::badInput(u"report"_s, sentence);
}

QString checkValue(QJsonObject data)
{
    data.remove(u"check"_s);
    const QByteArray bytes = QJsonDocument(data).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

QByteArray reportJson(const Work &work)
{
    QJsonObject data = {{u"format"_s, u"sockeye-report"_s},
                        {u"format_version"_s, formatVersion},
                        {u"program"_s, u"Sockeye "_s + QStringLiteral(SOCKEYE_VERSION)},
                        {u"system"_s, QSysInfo::prettyProductName()},
                        {u"work"_s, work.toJson()}};
    data[u"check"_s] = checkValue(data);
    return QJsonDocument(data).toJson(QJsonDocument::Compact);
}

Result<Report> readReport(QByteArrayView html)
{
    if (html.size() > largestReport)
        return unreadable(WorksheetTexts::tr("The file is too large for a report: over 8 MiB."));
    const qsizetype start = html.indexOf(opening);
    if (start < 0)
        return unreadable(html.isEmpty()
                              ? WorksheetTexts::tr("The file is empty.")
                              : WorksheetTexts::tr("This is no report of a worksheet: its data are not in it."));
    const qsizetype from = start + opening.size();
    const qsizetype length = html.sliced(from).indexOf(closing);
    if (length < 0)
        return unreadable(WorksheetTexts::tr("The report is cut off."));
    if (html.sliced(from).indexOf(opening) >= 0)
        return unreadable(WorksheetTexts::tr("Two reports stand in this file."));
    QJsonParseError error;
    const QJsonObject data = QJsonDocument::fromJson(html.sliced(from, length).toByteArray(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return unreadable(WorksheetTexts::tr("The report's data are damaged: %1.").arg(error.errorString()));
    if (data[u"format"_s].toString() != u"sockeye-report")
        return unreadable(WorksheetTexts::tr("This is no report of a worksheet: its data are of another kind."));
    if (data[u"format_version"_s].toInt() > formatVersion)
        return unreadable(WorksheetTexts::tr("A newer Sockeye made this report: mark it with that."));
    const std::optional<Work> work = Work::fromJson(data[u"work"_s].toObject());
    if (!work)
        return unreadable(WorksheetTexts::tr("The report's data are damaged: sheet, student or a run is missing."));
    return Report{*work, data[u"program"_s].toString().left(100), data[u"check"_s].toString() == checkValue(data)};
}

} // namespace sockeye
