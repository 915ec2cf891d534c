# What `cmake --install` lays down, and the packages that cpack makes of it: DEB with its dependencies found by
# dpkg-shlibdeps, and a plain TGZ. tests/system/package.sh checks both.
include(GNUInstallDirs)

install(TARGETS sockeye-cli RUNTIME)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sockeye RENAME copyright)
# Worksheets with their key, for the teacher: QStandardPaths finds them in AppDataLocation.
install(DIRECTORY resources/sheets DESTINATION ${CMAKE_INSTALL_DATADIR}/sockeye FILES_MATCHING PATTERN "*.md")
if(SOCKEYE_GUI)
  install(TARGETS sockeye RUNTIME)
  install(FILES packaging/sockeye.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES packaging/sockeye.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES resources/icons/sockeye.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME sockeye)
set(CPACK_PACKAGE_VENDOR "The Sockeye developers")
set(CPACK_PACKAGE_CONTACT "The Sockeye developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_DESCRIPTION "Name look-up, service names, socket timeouts and buffers, the time over NTP: each tool is a tab that runs\n\
on real input, says what happened and why, and saves its table as CSV. A practice network inside the program\n\
answers where there is no Internet. sockeye-cli runs the same tools without a window.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(SOCKEYE_GUI)
  # The plugin that reads SVG icons is opened by name, so dpkg-shlibdeps can't see it.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6svg6)
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-gtk-platformtheme")
endif()
include(CPack)
