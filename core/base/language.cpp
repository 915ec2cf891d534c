// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QTranslator>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr std::array known{Language{"en", "English"}, Language{"id", "Bahasa Indonesia"}};

// A copy of the default locale is made without a lock, so none that has been it may ever go: each is kept by its name.
const QLocale &keptLocale(const Language &language)
{
    static const std::array<QLocale, known.size()> kept{QLocale(QLatin1StringView(known[0].id)),
                                                        QLocale(QLatin1StringView(known[1].id))};
    return kept[std::size_t(&language - known.data())];
}

const QLocale &keptSystemLocale()
{
    static const QLocale kept = QLocale::system();
    return kept;
}

} // namespace

std::span<const Language> languages()
{
    return known;
}

const Language *findLanguage(QStringView id)
{
    const auto found = std::find_if(known.begin(), known.end(),
                                    [id](const Language &language) { return id == QLatin1StringView(language.id); });
    return found == known.end() ? nullptr : &*found;
}

const Language &languageOf(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        if (const Language *language = findLanguage(name.section(u'-', 0, 0)))
            return *language;
    }
    return known[0];
}

QString shownLanguage()
{
    // Each language translates the word into its own id, so whoever translates knows it.
    return QCoreApplication::translate("language", "en", "the id of this language");
}

QString pathInShownLanguage(const QString &pattern)
{
    const QString path = pattern.arg(shownLanguage());
    return QFile::exists(path) ? path : pattern.arg(QLatin1StringView(known[0].id));
}

QString withDecimalSign(QString plain)
{
    return plain.replace(u'.', QLocale().decimalPoint());
}

Translation::Translation()
{
    choose(nullptr);
}

Translation::~Translation()
{
    QLocale::setDefault(m_before);
}

void Translation::choose(const Language *language)
{
    m_chosen = language;
    const Language &shown = language ? *language : languageOf(QLocale::system().uiLanguages());
    QLocale::setDefault(language ? keptLocale(*language) : keptSystemLocale());
    auto texts = std::make_unique<QTranslator>();
    // English has a file as well: the plurals.
    if (texts->load(u":/translations/%1.qm"_s.arg(QLatin1StringView(shown.id))))
        QCoreApplication::installTranslator(texts.get());
    m_texts = std::move(texts); // the one before takes itself out
}

} // namespace sockeye
