// SPDX-License-Identifier: GPL-3.0-or-later
// The presets of every tool: each fills a request that can run.
#include "core/tool/catalogue.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void everyPresetIsARequest_data()
    {
        QTest::addColumn<const Tool *>("tool");
        QTest::addColumn<const Preset *>("preset");
        for (const Tool *tool : catalogue()) {
            for (const Preset &preset : tool->presets)
                QTest::addRow("%s %s", tool->id, preset.id) << tool << &preset;
        }
    }
    void everyPresetIsARequest()
    {
        QFETCH(const Tool *, tool);
        QFETCH(const Preset *, preset);
        static const QRegularExpression publicId(u"^[a-z][a-z0-9_]*$"_s);
        QVERIFY(publicId.match(QString::fromLatin1(preset->id)).hasMatch());
        QVERIFY(!preset->translatedTitle().isEmpty());
        const QString sentence = preset->translatedSentence();
        QVERIFY(sentence.endsWith(u'.') || sentence.endsWith(u'?'));
        QVERIFY(sentence.size() <= 90); // a line of a menu
        QCOMPARE(findPreset(tool->presets, QString::fromLatin1(preset->id)), preset); // no other has its id
        QVERIFY(!preset->values.empty());

        const AnyValue request = tool->makeRequest();
        const Result<void> applied = applyPreset(*preset, tool->requestFields(), request.get());
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().subject + u' ' + applied.error().detail));
        QVERIFY(tool->check(request.get()));
        // Each value is the one that a person would have typed.
        for (const PresetValue &value : preset->values) {
            const Field *field = tool->requestField(QString::fromLatin1(value.field));
            const AnyValue typed = tool->makeRequest();
            QVERIFY(field->parse(QString::fromUtf8(value.text), typed.get()));
            QCOMPARE(field->text(request.get()), field->text(typed.get()));
        }
    }

    void theExercisesAreThere()
    {
        for (const char *id : {"lookup", "services", "timeout", "buffers", "ntp", "sntp"}) {
            const Tool *tool = findTool(QString::fromLatin1(id));
            QVERIFY(tool && findPreset(tool->presets, u"as_in_the_exercise"));
        }
    }

    void whatDoesNotFitIsAnError()
    {
        const Tool *tool = findTool(u"buffers"_s);
        const AnyValue request = tool->makeRequest();
        constexpr PresetValue unknown[] = {{"no_such_field", "1"}};
        const Result<void> nothing = applyPreset({"x", "x", "x", unknown}, tool->requestFields(), request.get());
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().subject, u"no_such_field"_s);
        constexpr PresetValue wrong[] = {{"protocol", "carrier_pigeon"}};
        const Result<void> refused = applyPreset({"x", "x", "x", wrong}, tool->requestFields(), request.get());
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"protocol"_s);
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
