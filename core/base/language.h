// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <memory>
#include <span>
#include <vector>

class QTranslator;

namespace sockeye
{

/// A language that texts are shown in.
struct Language {
    const char *id; ///< in settings and options, and the name of its folders in resources
    const char *name; ///< what it calls itself, UTF-8
};

/// The languages that there are; English, the sources' own, first.
std::span<const Language> languages();
/// Null where there is none with this id.
const Language *findLanguage(QStringView id);
/// The first of \a wanted (names as `id-ID`, the most wanted first) that there is; English where there is none.
const Language &languageOf(const QStringList &wanted);

/// The id of the language that texts are translated into now. Any thread.
QString shownLanguage();
/// \a pattern, the path of a file with %1 for the language's folder: in the shown language, or in English where that
/// has no such file.
QString pathInShownLanguage(const QString &pattern);

/// The plain number \a plain (`-12.5e3`, as files have it) with the decimal sign that people are shown. Digits are not
/// grouped, so it can be typed again. Any thread.
QString withDecimalSign(QString plain);

/// Translates the program's texts, for as long as it lives: our own and Qt's. With it go the numbers that people are
/// shown: QLocale() is the system's locale as long as no language is chosen, and then that language's own, so with
/// Indonesian the decimal sign is a comma. What programs read never depends on it.
///
/// Main thread. Other threads may translate meanwhile: Qt reads the translators under a lock, and the locales that have
/// been the default are kept, as QLocale() reads that without one.
class Translation
{
public:
    /// As the system.
    Translation();
    Translation(const Translation &) = delete;
    Translation &operator=(const Translation &) = delete;
    ~Translation();

    /// Null: as the system. What has been made of texts already stays as it is.
    void choose(const Language *language);
    /// What was chosen; null: as the system.
    const Language *chosen() const { return m_chosen; }

private:
    const Language *m_chosen = nullptr;
    std::unique_ptr<QTranslator> m_texts;
    QLocale m_before;
};

} // namespace sockeye
