// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/commandline.h"
#include "core/output/targetsfile.h"
#include "core/tool/catalogue.h"
#include "tests/support/sampletool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

namespace
{

const SampleRequest &requestOf(const ToolCommand &command)
{
    return *static_cast<const SampleRequest *>(command.request.get());
}

// What parsing and completing say together.
Result<ToolCommand> complete(const Tool &tool, const QStringList &arguments, const QStringList &more = {})
{
    Result<ToolCommand> command = parseToolCommand(tool, arguments);
    if (!command)
        return command;
    const Result<void> done = completeRequest(tool, *command, more);
    return done ? command : Result<ToolCommand>(done.error());
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsTheRequest();
    void presets_data();
    void presets();
    void refusesUnknownPresets();
    void packetsGoWhereToolsHaveThem();
    void targets_data();
    void targets();
    void switches_data();
    void switches();
    void files();
    void calls();
    void refused_data();
    void refused();
    void help();
    void oneLine();
    void fault68_targetsFile_data();
    void fault68_targetsFile();
    void fault68_refusedLines_data();
    void fault68_refusedLines();
    void fault68_manyLines();
    void filesThatCanNotBeRead();
};

void CommandLineTest::fillsTheRequest()
{
    const Result<ToolCommand> command = complete(
        sampleTool(),
        {u"a"_s, u"--timeout-s"_s, u"500ms"_s, u"b"_s, u"--samples=7"_s, u"--interval-s"_s, u"0.5,1,2"_s, u"--want"_s,
         u"timeout"_s, u"--bytes"_s, u"1b 00*2"_s, u"--text"_s, u"-x"_s, u"--format"_s, u"json"_s, u"--"_s, u"--c"_s});
    QVERIFY2(command, command ? "" : qPrintable(command.error().detail));
    const SampleRequest &request = requestOf(*command);
    QCOMPARE(request.targets, (QStringList{u"a"_s, u"b"_s, u"--c"_s}));
    QCOMPARE(request.timeout, Nanoseconds(500000000));
    QCOMPARE(request.samples, 7);
    QCOMPARE(request.intervals.size(), 3);
    QCOMPARE(request.intervals[0], Nanoseconds(500000000));
    QCOMPARE(request.want, SampleStatus::Timeout);
    QCOMPARE(request.bytes, QByteArray("\x1b\0\0", 3));
    QCOMPARE(request.text, u"-x"_s);
    QVERIFY(request.edns);
    QCOMPARE(command->format, OutputFormat::Json);
    QVERIFY(!command->help && command->output.isEmpty());
}

void CommandLineTest::presets_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<int>("intervals");
    QTest::addColumn<bool>("edns");
    const QStringList own = {u"one"_s, u"two"_s};
    QTest::newRow("alone") << QStringList{u"--preset"_s, u"patient"_s} << own << 100 << 2 << false;
    QTest::newRow("an option behind it") << QStringList{u"--preset=patient"_s, u"--timeout-s=7"_s, u"--edns"_s} << own
                                         << 7 << 2 << true;
    QTest::newRow("an option before it") << QStringList{u"--timeout-s"_s, u"7"_s, u"--interval-s=3"_s, u"--preset"_s,
                                                        u"patient"_s}
                                         << own << 7 << 1 << false;
    QTest::newRow("targets") << QStringList{u"a"_s, u"--preset=patient"_s} << QStringList{u"a"_s} << 100 << 2 << false;
    QTest::newRow("the last counts") << QStringList{u"a"_s, u"--preset=patient"_s, u"--preset=quick"_s,
                                                    u"--timeout-s=1"_s}
                                     << QStringList{u"a"_s} << 1 << 0 << true;
}

void CommandLineTest::presets()
{
    QFETCH(QStringList, arguments);
    const Result<ToolCommand> command = complete(sampleTool(), arguments);
    QVERIFY2(command, command ? "" : qPrintable(command.error().detail));
    const SampleRequest &request = requestOf(*command);
    QTEST(request.targets, "targets");
    QFETCH(int, timeout);
    QCOMPARE(request.timeout, Nanoseconds(std::chrono::seconds(timeout)));
    QFETCH(int, intervals);
    QCOMPARE(int(request.intervals.size()), intervals);
    QTEST(request.edns, "edns");
}

void CommandLineTest::refusesUnknownPresets()
{
    const Result<ToolCommand> command = parseToolCommand(sampleTool(), {u"a"_s, u"--preset=pationt"_s});
    QVERIFY(!command);
    QCOMPARE(command.error().kind, ErrorKind::BadInput);
    QCOMPARE(command.error().subject, u"--preset"_s);
    QVERIFY(command.error().detail.contains(u"patient, quick"_s));
    const QString help = toolHelp(sampleTool());
    QVERIFY(help.contains(u"--preset patient"_s) && help.contains(u"Waits for long."_s));
    // A tool without presets has no such option.
    const Result<ToolCommand> none = parseToolCommand(keyedSampleTool(), {u"a"_s, u"--preset=patient"_s});
    QVERIFY(!none);
    QVERIFY(!toolHelp(keyedSampleTool()).contains(u"--preset"_s));
}

void CommandLineTest::packetsGoWhereToolsHaveThem()
{
    const Tool *lookup = findTool(u"lookup");
    const Tool *services = findTool(u"services");
    QVERIFY(lookup && services);
    const Result<ToolCommand> command = parseToolCommand(*lookup, {u"--pcap"_s, u"a.pcapng"_s});
    QVERIFY(command);
    QCOMPARE(command->pcapFile, u"a.pcapng"_s);
    QVERIFY(!parseToolCommand(*lookup, {u"--pcap"_s}));
    QVERIFY(!parseToolCommand(*lookup, {u"--pcap="_s}));
    QVERIFY(toolHelp(*lookup).contains(u"--pcap"_s));
    // There is nothing to write: no packet goes anywhere.
    QVERIFY(!parseToolCommand(*services, {u"--pcap"_s, u"a.pcapng"_s}));
    QVERIFY(!toolHelp(*services).contains(u"--pcap"_s));
}

void CommandLineTest::targets_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("commas divide") << QStringList{u"80,25, 53/udp"_s} << QStringList()
                                   << QStringList{u"80"_s, u"25"_s, u"53/udp"_s};
    QTest::newRow("fault 44: escapes stay")
        << QStringList{u"a\\.b.c"_s, u"\\000.test"_s} << QStringList() << QStringList{u"a\\.b.c"_s, u"\\000.test"_s};
    QTest::newRow("a name that reads none") << QStringList{u"none"_s} << QStringList() << QStringList{u"none"_s};
    QTest::newRow("lines of a file are not divided")
        << QStringList{u"a"_s} << QStringList{u"b,c"_s, u" d "_s} << QStringList{u"a"_s, u"b,c"_s, u" d "_s};
}

void CommandLineTest::targets()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, more);
    QFETCH(QStringList, targets);
    const Result<ToolCommand> command = complete(sampleTool(), arguments, more);
    QVERIFY(command);
    QCOMPARE(requestOf(*command).targets, targets);
}

void CommandLineTest::switches_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("edns");
    QTest::newRow("given") << QStringList{u"--edns"_s, u"a"_s} << true;
    QTest::newRow("given last") << QStringList{u"a"_s, u"--edns"_s} << true;
    QTest::newRow("off") << QStringList{u"--edns"_s, u"off"_s, u"a"_s} << false;
    QTest::newRow("=off") << QStringList{u"--edns=off"_s, u"a"_s} << false;
    QTest::newRow("the last counts") << QStringList{u"--edns=off"_s, u"--edns"_s, u"a"_s} << true;
}

void CommandLineTest::switches()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, edns);
    const Result<ToolCommand> command = complete(sampleTool(), arguments);
    QVERIFY(command);
    QCOMPARE(requestOf(*command).edns, edns);
    QCOMPARE(requestOf(*command).targets, QStringList{u"a"_s});
}

void CommandLineTest::files()
{
    const Result<ToolCommand> command =
        parseToolCommand(keyedSampleTool(), {u"--output"_s, u"o.csv"_s, u"--targets"_s, u"-"_s, u"--summary=s.csv"_s});
    QVERIFY(command);
    QCOMPARE(command->output, u"o.csv"_s);
    QCOMPARE(command->targetsFile, u"-"_s);
    QCOMPARE(command->summaryFile, u"s.csv"_s);
    QVERIFY(!isFollowing(keyedSampleTool(), command->request.get()));
}

void CommandLineTest::calls()
{
    const Result<ToolCommand> none = parseToolCommand(sampleTool(), {u"a"_s});
    QVERIFY(none && !none->calls);
    // Its value stands only behind `=`: what follows is a target.
    const Result<ToolCommand> beside = parseToolCommand(sampleTool(), {u"--calls"_s, u"a"_s});
    QVERIFY(beside && beside->calls);
    QVERIFY(beside->callsFile.isEmpty());
    QCOMPARE(beside->targets, QStringList{u"a"_s});
    const Result<ToolCommand> file = parseToolCommand(sampleTool(), {u"--calls=c.txt"_s});
    QVERIFY(file && file->calls);
    QCOMPARE(file->callsFile, u"c.txt"_s);
    QVERIFY(toolHelp(sampleTool()).contains(u"--calls[=FILE]"_s));
}

void CommandLineTest::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown option") << QStringList{u"--timout-s"_s, u"1"_s} << u"--timout-s"_s
                                    << u"Did you mean --timeout-s?"_s;
    QTest::newRow("an id with underscores")
        << QStringList{u"--timeout_s=1"_s} << u"--timeout_s"_s << u"Did you mean --timeout-s?"_s;
    QTest::newRow("nothing like it") << QStringList{u"--zzzzzzzz"_s} << u"--zzzzzzzz"_s << u"See --help."_s;
    QTest::newRow("one dash") << QStringList{u"-t"_s} << u"-t"_s << u"two dashes"_s;
    QTest::newRow("no value") << QStringList{u"--timeout-s"_s} << u"--timeout-s"_s << u"value is missing"_s;
    QTest::newRow("an option as value") << QStringList{u"--timeout-s"_s, u"--samples"_s, u"1"_s} << u"--timeout-s"_s
                                        << u"value is missing"_s;
    QTest::newRow("no file for calls") << QStringList{u"--calls="_s} << u"--calls"_s << u"name is missing"_s;
    QTest::newRow("value of help") << QStringList{u"--help=1"_s} << u"--help"_s << u"takes no value"_s;
    QTest::newRow("fault 111: decimal comma")
        << QStringList{u"--timeout-s"_s, u"1,5"_s} << u"--timeout-s"_s << u"point"_s;
    QTest::newRow("range") << QStringList{u"--samples"_s, u"0"_s} << u"--samples"_s << u"from 1 to 10000"_s;
    QTest::newRow("choice") << QStringList{u"--want"_s, u"timeuot"_s} << u"--want"_s
                            << u"ok, timeout, bad_input. Did you mean “timeout”?"_s;
    QTest::newRow("format") << QStringList{u"--format"_s, u"xml"_s} << u"--format"_s
                            << u"text, csv, spreadsheet, json, jsonl"_s;
    QTest::newRow("switch") << QStringList{u"--edns=perhaps"_s} << u"--edns"_s << u"neither on nor off"_s;
    QTest::newRow("a tool that does not follow") << QStringList{u"--follow"_s} << u"--follow"_s << u"no such option"_s;
    QTest::newRow("no target") << QStringList{} << QString() << u"at least one target"_s;
    QTest::newRow("empty file name") << QStringList{u"--output="_s} << u"--output"_s << u"name is missing"_s;
}

void CommandLineTest::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, about);
    QFETCH(QString, says);
    const Result<ToolCommand> command = complete(sampleTool(), arguments);
    QVERIFY(!command);
    QCOMPARE(command.error().kind, ErrorKind::BadInput);
    const QString line = commandError(command.error());
    QVERIFY2(line.contains(says), qPrintable(line));
    QVERIFY2(line.startsWith(u"sockeye-cli: "_s + about) || about.isEmpty(), qPrintable(line));
}

void CommandLineTest::help()
{
    const Result<ToolCommand> command = parseToolCommand(sampleTool(), {u"--help"_s});
    QVERIFY(command && command->help);
    const QString text = toolHelp(sampleTool());
    for (const QString &part :
         {u"Sample"_s, u"[TARGET…]"_s, u"--timeout-s VALUE"_s, u"How long to wait. [0.001 to 100 s] Default: 2."_s,
          u"[1 to 10000] Default: 4."_s, u"[ok|timeout|bad_input] Default: ok."_s, u"Default: on."_s, u"--format"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains(u"--follow"_s));
    for (const Tool *tool : catalogue())
        QVERIFY2(!toolHelp(*tool).contains(u"e+"), tool->id); // ranges are written in full
}

// Whatever was typed: one line, no control characters, not endless.
void CommandLineTest::oneLine()
{
    const Result<ToolCommand> command =
        parseToolCommand(sampleTool(), {u"--want"_s, u"a\nb\x1b[2J"_s + QString(100000, u'x')});
    QVERIFY(!command);
    const QString line = commandError(command.error());
    QVERIFY(line.size() < 1100);
    QVERIFY(line.contains(u"a\\x0ab\\x1b[2J"_s));
    QVERIFY(!line.contains(u'\n'));
}

void CommandLineTest::fault68_targetsFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray plain = "a\nb\nc\n";
    QTest::newRow("fault 68: LF") << plain;
    QTest::newRow("fault 68: no line end at the end") << plain.chopped(1);
    QTest::newRow("fault 68: BOM") << "\xef\xbb\xbf" + plain;
    QTest::newRow("fault 68: CRLF") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("fault 68: lone CR") << QByteArray(plain).replace("\n", "\r");
    QTest::newRow("fault 68: blanks") << QByteArray("\n  a\n\t\nb \n\n c\n");
    QTest::newRow("fault 68: comments") << QByteArray("# head\na # one\n  # two\nb\t#three\nc\n#");
}

void CommandLineTest::fault68_targetsFile()
{
    QFETCH(QByteArray, bytes);
    const TargetLines lines = parseTargets(bytes);
    QCOMPARE(lines.targets, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(lines.refused.isEmpty());
}

void CommandLineTest::fault68_refusedLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("fault 68: NUL") << QByteArray("x\0y", 3) << u"NUL"_s;
    QTest::newRow("fault 68: Latin-1") << QByteArray("b\xfc"
                                                     "cher.example")
                                       << u"not UTF-8"_s;
    QTest::newRow("fault 68: 1 MB line") << QByteArray(1 << 20, 'x') << u"1048576 bytes"_s;
}

void CommandLineTest::fault68_refusedLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const TargetLines lines = parseTargets("a\r\n\r\n" + line + "\r\nb#c");
    QCOMPARE(lines.targets, (QStringList{u"a"_s, u"b#c"_s}));
    QCOMPARE(lines.refused.size(), 1);
    QCOMPARE(lines.refused[0].line, 3);
    QVERIFY2(lines.refused[0].reason.contains(says), qPrintable(lines.refused[0].reason));
    QCOMPARE(lines.lineOf.value(u"b#c"_s), 4);
}

void CommandLineTest::fault68_manyLines()
{
    QByteArray bytes;
    for (int i = 0; i < 100000; ++i)
        bytes += "name" + QByteArray::number(i % 50000) + ".example\n";
    const TargetLines lines = parseTargets(bytes);
    QCOMPARE(lines.targets.size(), 100000); // what stands there twice is asked twice
    QCOMPARE(lines.lineOf.value(u"name0.example"_s), 1);
    const Result<ToolCommand> command = complete(sampleTool(), {u"--targets"_s, u"-"_s}, lines.targets);
    QVERIFY(command);
    QCOMPARE(requestOf(*command).targets, lines.targets);
}

void CommandLineTest::filesThatCanNotBeRead()
{
    const QTemporaryDir folder;
    const auto refused = [](const QString &path) {
        const Result<TargetLines> lines = readTargetsFile(path);
        return lines ? QString() : lines.error().detail;
    };
    const QString path = folder.filePath(u"names.txt"_s);
    QVERIFY(refused(path).contains(path)); // not there
    QVERIFY(refused(folder.path()).contains(folder.path()));
    QVERIFY(!refused(u"/dev/zero"_s).isEmpty()); // it would never end

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a\nb\n");
    file.close();
    QCOMPARE(refused(path), QString());
    QCOMPARE(readTargetsFile(path)->targets, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(16 * 1024 * 1024 + 1));
    file.close();
    QVERIFY(refused(path).contains(u"16 MiB"_s));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
