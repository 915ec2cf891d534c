// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicestate.h"

#include "core/practice/practicepresets.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct PracticestateTexts {
    Q_DECLARE_TR_FUNCTIONS(practicestate)
};

// The server whose name the id begins with, the longest of them: `drip` and `drip_tcp` may both be there.
QString serverOf(const Field &field)
{
    const auto id = QLatin1StringView(field.id);
    QString found;
    for (const PracticeServerKind &server : practiceServers()) {
        const QString name = QString::fromLatin1(server.name).replace(u'-', u'_');
        if (id.startsWith(name + u'_') && name.size() > found.size())
            found = name;
    }
    return found;
}

QString portText(const PracticeListener &listener)
{
    const bool isAcronym = listener.server.size() == 3;
    return u"%1 %2"_s.arg(isAcronym ? listener.server.toUpper() : listener.server,
                          QString::number(listener.endpoint.port));
}

} // namespace

bool isSamePractice(const PracticeSettings &one, const PracticeSettings &other)
{
    const auto fields = practiceFields();
    return std::all_of(fields.begin(), fields.end(), [&](const Field &field) {
        return field.compare(&one, &other) == 0 && field.absent(&one) == field.absent(&other);
    });
}

const Preset *presetOf(const PracticeSettings &settings)
{
    for (const Preset &preset : practicePresets()) {
        if (isSamePractice(settingsOf(preset, settings), settings))
            return &preset;
    }
    return nullptr;
}

QStringList changesFromStart(const PracticeSettings &settings)
{
    const PracticeSettings start = settingsOf(practicePresets().front(), settings);
    QStringList changes;
    for (const Field &field : practiceFields()) {
        if (field.compare(&start, &settings) == 0)
            continue;
        // Numbers as they were typed: 130, not 130.000.
        const bool isChoice = field.kind == ValueKind::Choice;
        const QString value = isChoice ? field.display(&settings, QLocale()) : QString::fromUtf8(field.text(&settings));
        changes += u"%1 %2"_s.arg(field.header(), value);
    }
    return changes;
}

std::vector<const FieldOf<PracticeSettings> *> settingsOfServer(QStringView name)
{
    const QString words = name.toString().replace(u'-', u'_');
    std::vector<const FieldOf<PracticeSettings> *> found;
    for (const FieldOf<PracticeSettings> &field : practiceFields()) {
        const QString server = serverOf(field);
        if (server == words && QLatin1StringView(field.id) != QString(server + u"_port"_s))
            found.push_back(&field);
    }
    return found;
}

QString practiceText(const PracticeState &state)
{
    if (!state.problem.isEmpty())
        return PracticestateTexts::tr("The practice network could not be started");
    if (state.status.pid == 0)
        return PracticestateTexts::tr("Practice network: starting…");
    const Preset *preset = presetOf(state.settings);
    if (!preset && !state.worksheet.isEmpty())
        return PracticestateTexts::tr("Practice network: as the worksheet sets it");
    if (!preset)
        return PracticestateTexts::tr("Practice network: changed by hand");
    if (preset != practicePresets().data())
        return PracticestateTexts::tr("Practice network: %1").arg(preset->translatedTitle());
    QStringList ports;
    QStringList seen;
    for (const PracticeListener &listener : state.status.listeners) {
        if (seen.contains(listener.server))
            continue;
        seen += listener.server;
        if (listener.server == u"ntp" || listener.server == u"dns" || listener.server == u"echo")
            ports += portText(listener);
    }
    return PracticestateTexts::tr("Practice network: %1").arg(ports.join(u"  ·  "_s));
}

QString practiceDetails(const PracticeState &state)
{
    if (!state.problem.isEmpty())
        return state.problem;
    QStringList ports;
    for (const PracticeListener &listener : state.status.listeners) {
        const QString port = portText(listener);
        if (!ports.contains(port))
            ports += port;
    }
    QStringList sentences;
    if (!ports.isEmpty())
        sentences += PracticestateTexts::tr("Servers on this computer, ports: %1.").arg(ports.join(u", "_s));
    for (const PracticePortChange &change : state.status.portChanges)
        sentences += change.sentence();
    if (!state.worksheet.isEmpty())
        sentences +=
            PracticestateTexts::tr("Set by the worksheet “%1”, and put back when that is closed.").arg(state.worksheet);
    const QStringList changes = changesFromStart(state.settings);
    if (!changes.isEmpty())
        sentences += PracticestateTexts::tr("Not as it starts: %1.").arg(changes.join(u", "_s));
    return sentences.join(u' ');
}

} // namespace sockeye
