import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Builds what is installed: the program's image with its own Java and the cache of its start, then the packages that can
 * be made on this machine. Run by {@code mvn -Pinstaller package}; arguments: build folder, name of the program's jar,
 * version. Runs from source, in the folder of the repository.
 */
final class Installer {

    private Installer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        Path target = Path.of(arguments[0]).toAbsolutePath();
        Path here = Path.of("installer");
        Description description = Description.read(here.resolve("shichen.properties"), arguments[2]);
        Path face = target.resolve("installer-face");
        Image.delete(face);
        Icons icons = new Icons(face(target, face));
        Image maker = new Image(description, target);
        Path image = maker.build(arguments[1], icons);
        Path work = target.resolve("installer-work");
        List<String> options = new Training(maker.launcher(image), Image.app(image), work).run();
        for (String option : options) {
            maker.option(image, option);
        }
        List<Path> made = new ArrayList<>(List.of(image));
        Packages packages = new Packages(description, target.resolve("installer"), work);
        if (Image.SYSTEM.equals("linux")) {
            LinuxTree files = new LinuxTree(description, here.resolve("linux"));
            Path tree = work.resolve("tree");
            files.lay(image, icons, Path.of("LICENSE"), tree);
            Packages.openFolders(tree);
            packages.deb(files, tree).ifPresent(made::add);
            packages.rpm(files, tree).ifPresent(made::add);
        } else if (Image.SYSTEM.equals("windows")) {
            made.add(packages.msi(image, icons.forSystem("windows", work)));
        }
        Image.delete(work);
        Image.delete(face);
        for (Path one : made) {
            System.out.printf(Locale.ROOT, "%-60s %6.1f MB%n", one, Image.bytes(one) / 1e6);
        }
    }

    private static Path face(Path target, Path folder) throws IOException {
        try (var jars = Files.list(target.resolve("app"))) {
            Path jar = jars.filter(file -> file.getFileName().toString().startsWith("ph-fonts-noto"))
                    .findFirst()
                    .orElseThrow();
            Jars.unpack(jar, folder, entry -> entry.endsWith("NotoSansSC-Bold.ttf"));
        }
        return folder.resolve("NotoSansSC-Bold.ttf");
    }
}
