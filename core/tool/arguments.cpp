// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/arguments.h"
#include "core/tool/argumentstexts.h"

#include "core/base/nearest.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

Error unknownOption(const QString &name, const QList<CommandOption> &options)
{
    QStringList names;
    for (const CommandOption &option : options)
        names += option.name;
    const QString nearest = nearestWord(QString(name).replace(u'_', u'-'), names);
    QString sentence = ArgumentsTexts::tr("There is no such option.");
    sentence += u' '
        + (nearest.isEmpty() ? ArgumentsTexts::tr("See --help.")
                             : ArgumentsTexts::tr("Did you mean --%1?").arg(nearest));
    return Error::badInput(u"--"_s + name, sentence);
}

bool isSwitchWord(const QString &word)
{
    bool value = false;
    return bool(Codec<bool>::parse(word, Unit::None, {}, value));
}

// Moves \a next past the option's value where that stands in an argument of its own.
Result<void> takeOption(const CommandOption &option, const QStringList &arguments, qsizetype &next, qsizetype equals)
{
    using Value = CommandOption::Value;
    const QString &argument = arguments[next++];
    const bool hasNext = next < arguments.size();
    QString value = equals >= 0 ? argument.sliced(equals + 1) : option.value == Value::Optional ? QString() : u"on"_s;
    if (equals >= 0 && option.value == Value::None)
        return Error::badInput({}, ArgumentsTexts::tr("This option takes no value."));
    if (equals < 0 && option.value == Value::Needed) {
        if (!hasNext || arguments[next].startsWith(u"--"))
            return Error::badInput({}, ArgumentsTexts::tr("A value is missing behind it."));
        value = arguments[next++];
    } else if (equals < 0 && option.value == Value::Switch && hasNext && isSwitchWord(arguments[next])) {
        value = arguments[next++];
    }
    return option.take(value);
}

QString allowedValues(const Field &field)
{
    QStringList words;
    for (const Word &word : field.words())
        words += QString::fromLatin1(word.id);
    if (!words.isEmpty())
        return words.join(u'|');
    if (field.kind == ValueKind::Boolean)
        return u"on|off"_s;
    if (field.bounds.isSet()) {
        const auto number = [](double value) {
            return QString::number(value, 'f', QLocale::FloatingPointShortest); // whole numbers in full
        };
        const QString sign = unitSign(field.unit);
        return ArgumentsTexts::tr("%1 to %2").arg(number(field.bounds.minimum), number(field.bounds.maximum))
            + (sign.isEmpty() ? QString() : u' ' + sign);
    }
    return unitSign(field.unit);
}

QString defaultValue(const Field &field, const void *defaults)
{
    if (field.absent(defaults))
        return {};
    const QByteArray text = field.text(defaults);
    if (field.kind == ValueKind::Boolean)
        return text == "true" ? u"on"_s : u"off"_s;
    // Files divide by semicolons, people by commas.
    return QString::fromUtf8(text).replace(u';', field.kind == ValueKind::List ? u',' : u';');
}

QStringList languageIds()
{
    QStringList ids;
    for (const Language &language : languages())
        ids += QString::fromLatin1(language.id);
    return ids;
}

} // namespace

Result<QStringList> parseArguments(const QStringList &arguments, const QList<CommandOption> &options)
{
    QStringList plain;
    for (qsizetype next = 0; next < arguments.size();) {
        const QString &argument = arguments[next];
        if (argument == u"--") {
            plain += arguments.sliced(next + 1);
            break;
        }
        if (!argument.startsWith(u"--")) {
            if (argument.size() > 1 && argument.startsWith(u'-'))
                return Error::badInput(argument, ArgumentsTexts::tr("Options begin with two dashes; see --help."));
            plain += arguments[next++];
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.sliced(2, (equals < 0 ? argument.size() : equals) - 2);
        const auto option =
            std::find_if(options.begin(), options.end(), [&](const CommandOption &each) { return each.name == name; });
        if (option == options.end())
            return unknownOption(name, options);
        const Result<void> taken = takeOption(*option, arguments, next, equals);
        if (!taken)
            return Error::badInput(u"--"_s + name, taken.error().detail);
    }
    return plain;
}

QList<CommandOption> optionsOf(std::span<const Field> fields, void *object)
{
    QList<CommandOption> options;
    for (const Field &field : fields) {
        if (field.place == Place::Target)
            continue;
        const bool isSwitch = field.kind == ValueKind::Boolean;
        options += {field.optionName(), isSwitch ? CommandOption::Value::Switch : CommandOption::Value::Needed,
                    [&field, object](const QString &value) { return field.parse(value, object); }};
    }
    return options;
}

Result<const Language *> takeLanguage(QStringList &arguments)
{
    constexpr QStringView name = u"--lang";
    const Language *language = nullptr;
    QStringList rest;
    for (qsizetype next = 0; next < arguments.size();) {
        const QString &argument = arguments[next];
        if (argument == u"--") {
            rest += arguments.sliced(next);
            break;
        }
        const qsizetype equals = argument.indexOf(u'=');
        if (argument.left(equals) != name) {
            rest += arguments[next++];
            continue;
        }
        const auto take = [&language](const QString &id) -> Result<void> {
            language = findLanguage(id);
            if (language)
                return {};
            return Error::badInput(
                {}, ArgumentsTexts::tr("There is no such language. There are: %1.").arg(languageIds().join(u", "_s)));
        };
        if (const Result<void> taken = takeOption({{}, CommandOption::Value::Needed, take}, arguments, next, equals);
            !taken)
            return Error::badInput(name.toString(), taken.error().detail);
    }
    arguments = rest;
    return language;
}

std::pair<QString, QString> languageHelp()
{
    return {u"--lang "_s + languageIds().join(u'|'),
            ArgumentsTexts::tr("The language of texts; the system's where it is not given.")};
}

QString helpColumns(const QList<std::pair<QString, QString>> &lines)
{
    constexpr qsizetype widest = 34;
    qsizetype width = 0;
    for (const auto &[left, right] : lines)
        width = std::max(width, std::min(widest, left.size()));
    QString text;
    for (const auto &[left, right] : lines) {
        text += u"  "_s + left.leftJustified(width);
        if (left.size() > width)
            text += u"\n  "_s + QString(width, u' ');
        text += u"  "_s + right;
        while (text.endsWith(u' '))
            text.chop(1);
        text += u'\n';
    }
    return text;
}

QString optionsHelp(std::span<const Field> fields, const void *defaults)
{
    QList<std::pair<QString, QString>> lines;
    for (const Field &field : fields) {
        if (field.place == Place::Target)
            continue;
        const QString allowed = allowedValues(field);
        const QString value = defaultValue(field, defaults);
        QStringList facts;
        const QString help = field.help();
        facts += help.isEmpty() ? field.translatedLabel() + u'.' : help;
        if (!allowed.isEmpty())
            facts += u"[%1]"_s.arg(allowed);
        if (!value.isEmpty())
            facts += ArgumentsTexts::tr("Default: %1.").arg(value);
        lines += {u"--"_s + field.optionName() + (field.kind == ValueKind::Boolean ? u" [on|off]"_s : u" VALUE"_s),
                  facts.join(u' ')};
    }
    return helpColumns(lines);
}

} // namespace sockeye
