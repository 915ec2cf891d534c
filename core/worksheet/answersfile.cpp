// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/answersfile.h"
#include "core/worksheet/worksheettexts.h"

#include <QStringDecoder>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype largestAnswers = 1 << 20;

} // namespace

Result<AnswersFile> parseAnswers(QByteArrayView bytes, const Sheet &sheet)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes.first(std::min(bytes.size(), largestAnswers)));
    if (bytes.size() > largestAnswers || decoder.hasError())
        return Error::badInput(u"--answers"_s, WorksheetTexts::tr("This is no UTF-8 text of at most 1 MiB."));
    AnswersFile made;
    int number = 0;
    for (const QString &each : text.split(u'\n')) {
        ++number;
        const QString line = each.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype colon = line.indexOf(u':');
        const QString key = line.first(std::max<qsizetype>(colon, 0)).trimmed();
        const QString value = line.sliced(colon + 1).trimmed();
        const auto wrong = [number](const QString &sentence) {
            return Error::badInput(u"--answers"_s,
                                   WorksheetTexts::tr("Line %1: %2").arg(QString::number(number), sentence));
        };
        QString *const head = key == u"student" ? &made.student
            : key == u"name"                    ? &made.name
            : key == u"seat"                    ? &made.seat
                                                : nullptr;
        if (head) {
            if (!head->isEmpty())
                return wrong(WorksheetTexts::tr("“%1” stands here a second time.").arg(key));
            *head = value;
        } else if (colon > 0 && sheet.question(key)) {
            made.answers[key] = made.answers.contains(key) ? made.answers[key] + u'\n' + value : value;
        } else {
            QStringList ids;
            for (const SheetQuestion &question : sheet.questions)
                ids += question.id;
            return wrong(WorksheetTexts::tr(
                             "A line is student, name, seat or a question (%1), a colon and what is to stand there.")
                             .arg(ids.join(u", "_s)));
        }
    }
    return made;
}

} // namespace sockeye
