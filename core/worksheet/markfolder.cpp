// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/marks.h"
#include "core/worksheet/worksheettexts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// `report.html`, `report (1).htm`, and what a mail program makes of it, `report.html.txt`.
bool isReportName(const QString &name)
{
    const QString lower = name.toLower();
    return lower.endsWith(u".html") || lower.endsWith(u".htm") || lower.endsWith(u".html.txt");
}

// Regular files below the folder, in the order of their names; links are not followed (what they lead to may be a pipe,
// which nobody writes to), hidden files (those that macOS puts into archives, among others) are passed over.
QStringList filesBelow(const QString &folder, const CancelToken &stop)
{
    QStringList files;
    const QDir top(folder);
    QDirIterator iterator(top.absolutePath(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (iterator.hasNext() && !stop.isCancelled())
        files += top.relativeFilePath(iterator.next());
    std::sort(files.begin(), files.end());
    return files;
}

MarkedReport markFile(const Sheet &sheet, const QDir &folder, const QString &name, WallTime now)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.read(largestReport + 1); // a byte more than is allowed, so that it is seen
        if (file.error() == QFileDevice::NoError)
            return markReport(sheet, bytes, name, now);
    }
    MarkedReport made;
    made.file = name;
    made.problem = WorksheetTexts::tr("The file can't be read: %1.").arg(file.errorString());
    made.flags += u"unreadable"_s;
    return made;
}

// What can be marked by student, the newest first; the rest by file.
bool standsBefore(const MarkedReport &a, const MarkedReport &b)
{
    if (a.isMarked != b.isMarked)
        return a.isMarked;
    if (!a.isMarked)
        return a.file < b.file;
    if (a.studentId != b.studentId)
        return a.studentId < b.studentId;
    if (a.handedIn != b.handedIn)
        return a.handedIn > b.handedIn;
    return a.file < b.file;
}

void flagSuperseded(QList<MarkedReport> &reports)
{
    for (qsizetype i = 1; i < reports.size(); ++i) {
        if (!reports[i].isMarked || reports[i].studentId != reports[i - 1].studentId)
            continue;
        reports[i].flags.prepend(u"superseded"_s);
        // Perhaps it is no newer report but another student with a number typed wrong.
        if (reports[i].studentName.compare(reports[i - 1].studentName, Qt::CaseInsensitive) != 0) {
            for (MarkedReport *report : {&reports[i], &reports[i - 1]}) {
                if (!report->flags.contains(u"other_name"_s))
                    report->flags += u"other_name"_s;
            }
        }
    }
}

void flagSharedRuns(QList<MarkedReport> &reports)
{
    QHash<QString, QSet<QString>> students;
    for (const MarkedReport &report : reports) {
        for (const QString &id : report.runIds)
            students[id].insert(report.studentId);
    }
    for (MarkedReport &report : reports) {
        for (const QString &id : report.runIds) {
            if (students[id].size() > 1)
                report.flags += u"same_run:"_s + id;
        }
    }
}

} // namespace

MarkedFolder markFolder(const Sheet &sheet, const QString &folder, WallTime now, MarkingProgress *progress)
{
    MarkingProgress unwatched;
    MarkingProgress &watched = progress ? *progress : unwatched;
    MarkedFolder made;
    const QStringList names = filesBelow(folder, watched.stop);
    watched.all = names.size();
    for (const QString &name : names) {
        if (watched.stop.isCancelled())
            return made;
        ++watched.done;
        if (isReportName(name))
            made.reports += markFile(sheet, QDir(folder), name, now);
        else
            made.passedOver += name;
    }
    std::sort(made.reports.begin(), made.reports.end(), standsBefore);
    flagSuperseded(made.reports);
    flagSharedRuns(made.reports);
    return made;
}

} // namespace sockeye
