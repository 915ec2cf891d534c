// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetrequest.h"
#include "core/worksheet/worksheettexts.h"

#include "core/practice/practiceserver.h"
#include "core/tool/catalogue.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString requestIds(std::span<const Field> fields)
{
    QStringList ids;
    for (const Field &field : fields)
        ids += field.place == Place::Target ? u"target"_s : QString::fromLatin1(field.id);
    return ids.join(u", "_s);
}

// `target` is what the plain arguments fill, whatever the tool calls it.
const Field *fieldOf(const Tool &tool, QStringView id)
{
    return id == u"target" && tool.targetField() ? tool.targetField() : tool.requestField(id);
}

// The key of a request's field in JSON.
QString jsonKey(const Field &field)
{
    return field.place == Place::Target ? u"targets"_s : QString::fromLatin1(field.id);
}

// A text that a form left empty is one that nobody gave.
bool isSameCell(const QJsonValue &one, const QJsonValue &other)
{
    const auto isEmpty = [](const QJsonValue &cell) { return cell.isNull() || cell == QJsonValue(QString()); };
    return one == other || (isEmpty(one) && isEmpty(other));
}

} // namespace

Result<AnyValue> sheetRequest(const Tool &tool, const SheetRun &run, const SheetValues &values)
{
    AnyValue request = tool.makeRequest();
    for (const SheetPair &pair : run.request) {
        const Field *field = fieldOf(tool, pair.id);
        if (!field)
            return Error::badInput(pair.id,
                                   WorksheetTexts::tr("%1 has no such option. It has: %2.")
                                       .arg(QString::fromLatin1(tool.id), requestIds(tool.requestFields())));
        const Result<QString> text = substituted(pair.value, values);
        if (!text)
            return Error::badInput(pair.id, text.error().detail);
        if (const Result<void> done = field->parse(*text, request.get()); !done)
            return Error::badInput(pair.id, done.error().detail);
    }
    for (const QString &id : run.fixed) {
        if (!fieldOf(tool, id))
            return Error::badInput(id,
                                   WorksheetTexts::tr("“fixed” names what %1 does not have. It has: all, %2.")
                                       .arg(QString::fromLatin1(tool.id), requestIds(tool.requestFields())));
    }
    if (const Result<void> checked = tool.check(request.get()); !checked)
        return checked.error();
    return request;
}

Result<PracticeSettings> sheetPractice(const Sheet &sheet, const SheetValues &values, const PracticeSettings &ports)
{
    PracticeSettings settings;
    QStringList servers;
    for (const PracticeServerKind &server : practiceServers()) {
        settings.*server.port = ports.*server.port;
        servers += QString::fromLatin1(server.name);
    }
    for (const SheetPractice &practice : sheet.practice) {
        const auto wrong = [&practice](const QString &sentence) {
            return Error::badInput(u"%1:%2"_s.arg(practice.place.file).arg(practice.place.line), sentence);
        };
        if (!servers.contains(practice.server))
            return wrong(WorksheetTexts::tr("There is no practice server “%1”. There are: %2.")
                             .arg(practice.server.left(40), servers.join(u", "_s)));
        for (const SheetPair &pair : practice.settings) {
            const QString id = practice.server + u'_' + pair.id;
            const Field *known = nullptr;
            QStringList ids;
            for (const FieldOf<PracticeSettings> &field : practiceFields()) {
                const QString name = QString::fromLatin1(field.id);
                if (!name.startsWith(practice.server + u'_') || name.endsWith(u"_port"))
                    continue; // a sheet can't move servers to other ports: students have them in their scripts
                ids += name.sliced(practice.server.size() + 1);
                if (name == id)
                    known = &field;
            }
            if (!known)
                return wrong(WorksheetTexts::tr("The practice server %1 has no setting “%2”. It has: %3.")
                                 .arg(practice.server, pair.id.left(40), ids.join(u", "_s)));
            const Result<QString> text = substituted(pair.value, values);
            if (!text)
                return wrong(text.error().detail);
            if (const Result<void> done = known->parse(*text, &settings); !done)
                return wrong(pair.id + u": "_s + done.error().detail);
        }
    }
    if (const Result<void> checked = checkPracticeSettings(settings); !checked)
        return checked.error();
    return settings;
}

QString changedField(const SheetRun &run, const SheetValues &values, const RecordedRun &recorded)
{
    const Tool *tool = findTool(run.tool);
    if (!tool || recorded.tool != run.tool)
        return u"tool"_s;
    const Result<AnyValue> request = sheetRequest(*tool, run, values);
    if (!request)
        return {};
    const QJsonObject wanted = requestJson(*tool, request->get());
    for (const Field &field : tool->requestFields()) {
        const QString id = QString::fromLatin1(field.id);
        const bool isFixed = run.isAllFixed || run.fixed.contains(id)
            || (field.place == Place::Target && run.fixed.contains(u"target"_s));
        const QString key = jsonKey(field);
        // An option that the program which made the run did not have yet was not changed.
        if (isFixed && recorded.request.contains(key) && !isSameCell(recorded.request[key], wanted[key]))
            return id;
    }
    return {};
}

} // namespace sockeye
