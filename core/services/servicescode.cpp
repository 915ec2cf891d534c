// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicetargets.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// What a request asks for, in the words of a program.
struct Questions {
    QStringList ports;
    QStringList names;
    QStringList commands; ///< of a shell
    bool hasParts = false; ///< parts of names, which the library can't look for
    bool hasWrong = false;
    bool hasMore = false;
};

/// A pattern with `*` as a basic regular expression.
QString regularExpression(const QString &pattern)
{
    QString out;
    for (const QChar c : pattern) {
        if (c == u'*')
            out += u".*"_s;
        else if (QStringView(u".[]^$\\").contains(c))
            out += u'\\' + c;
        else
            out += c;
    }
    return out;
}

void addPorts(Questions &questions, CodeLanguage language, const ServiceTarget &target, const QString &protocol)
{
    const QString first = QString::number(target.first);
    const QString last = QString::number(target.last);
    const QString quoted = codeString(language, protocol);
    if (language == CodeLanguage::Shell) {
        const QString range = target.first == target.last ? first : u"{%1..%2}"_s.arg(first, last);
        questions.commands += u"getent services %1/%2"_s.arg(range, protocol);
    } else {
        questions.ports +=
            (language == CodeLanguage::C ? u"{%1, %2, %3},"_s : u"(%1, %2, %3),"_s).arg(first, last, quoted);
    }
}

void addName(Questions &questions, CodeLanguage language, const QString &name, const QString &protocol)
{
    if (language == CodeLanguage::Shell) {
        questions.commands += u"getent services -- %1"_s.arg(codeString(language, name + u'/' + protocol));
    } else {
        questions.names += (language == CodeLanguage::C ? u"{%1, %2},"_s : u"(%1, %2),"_s)
                               .arg(codeString(language, name), codeString(language, protocol));
    }
}

Questions questionsOf(CodeLanguage language, const ServicesRequest &request)
{
    Questions questions;
    questions.hasMore = request.targets.size() > mostCodeTargets;
    for (const QString &typed : request.targets.first(std::min(mostCodeTargets, request.targets.size()))) {
        const auto parsed = parseServiceTarget(typed);
        const auto *target = std::get_if<ServiceTarget>(&parsed);
        if (!target) {
            questions.hasWrong = true;
            continue;
        }
        if (target->name.contains(u'*')) {
            questions.hasParts = true;
            questions.commands += u"grep -i -e %1 /etc/services"_s.arg(
                codeString(language, u'^' + regularExpression(target->name) + u"[[:space:]]"_s));
            continue;
        }
        const QList<ServiceProtocol> protocols =
            target->protocol ? QList<ServiceProtocol>{*target->protocol} : request.protocols;
        for (const ServiceProtocol protocol : protocols) {
            const QString word = QString::fromLatin1(wordOf(protocol)->id);
            if (target->name.isEmpty())
                addPorts(questions, language, *target, word);
            else
                addName(questions, language, target->name, word);
        }
    }
    return questions;
}

} // namespace

QString servicesCode(CodeLanguage language, const ServicesRequest &request, const PracticeLocator &)
{
    const Questions questions = questionsOf(language, request);
    QString leftOut;
    if (questions.hasParts && language != CodeLanguage::Shell)
        leftOut += u", parts of names"_s;
    if (questions.hasWrong)
        leftOut += u", targets that can't be read"_s;
    if (questions.hasMore)
        leftOut += u", targets after the first %1"_s.arg(mostCodeTargets);
    return CodeTemplate(language, "services")
        .lines(u"PORTS"_s, questions.ports)
        .lines(u"NAMES"_s, questions.names)
        .lines(u"COMMANDS"_s, questions.commands)
        .condition(u"ports"_s, !questions.ports.isEmpty())
        .condition(u"names"_s, !questions.names.isEmpty())
        .condition(u"nothing"_s, questions.ports.isEmpty() && questions.names.isEmpty())
        .source(u"LEFTOUT"_s, leftOut)
        .filled();
}

} // namespace sockeye
