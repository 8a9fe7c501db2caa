import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Prints what a program sees of generated Java clients: a line for each public name below the directories that are passed,
 * with directory, owner, name and text between tabs. The order and names of parameters are part of a method's name.
 */
public class Surface {
  static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  public static void main(String[] directories) throws Exception {
    for (var directory : directories) {
      for (var unit : parse(directory)) {
        for (var type : unit.getTypeDecls()) {
          if (type instanceof ClassTree it) members(directory, "", it);
        }
      }
    }
    OUT.flush();
  }

  static Iterable<? extends com.sun.source.tree.CompilationUnitTree> parse(String directory) throws Exception {
    List<Path> sources;
    try (var files = Files.walk(Path.of(directory))) {
      sources = files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    var options = List.of("-proc:none");
    var units = manager.getJavaFileObjectsFromPaths(sources);
    return ((JavacTask) compiler.getTask(null, manager, null, options, null, units)).parse();
  }

  static void members(String directory, String outer, ClassTree type) {
    var owner = outer + type.getSimpleName();
    var isInterface = type.getKind() == Tree.Kind.INTERFACE;
    print(directory, owner, "", type.getKind() + " " + type.getTypeParameters() + " extends " + type.getExtendsClause()
        + " implements " + type.getImplementsClause());
    for (var member : type.getMembers()) {
      if (member instanceof ClassTree it && it.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        members(directory, owner + ".", it);
      } else if (member instanceof MethodTree it && (isInterface || isPublic(it.getModifiers().getFlags()))) {
        var parameters = it.getParameters().stream().map(Surface::declaration).collect(Collectors.joining(", "));
        print(directory, owner, it.getName() + "(" + parameters + ")",
            flags(it.getModifiers().getFlags()) + it.getReturnType() + " throws " + it.getThrows());
      } else if (member instanceof VariableTree it && isPublic(it.getModifiers().getFlags())) {
        // A constant of an enum, or a name of the wire.
        print(directory, owner, it.getName().toString(),
            flags(it.getModifiers().getFlags()) + it.getType() + " = " + it.getInitializer());
      }
    }
  }

  static boolean isPublic(java.util.Set<Modifier> flags) {
    return flags.contains(Modifier.PUBLIC);
  }

  static String declaration(VariableTree it) {
    return it.getType() + " " + it.getName();
  }

  static String flags(java.util.Set<Modifier> flags) {
    return flags.stream().map(it -> it + " ").collect(Collectors.joining());
  }

  static void print(String directory, String owner, String name, String text) {
    OUT.println(String.join("\t", directory, owner, name, text.replaceAll("\\s+", " ")));
  }
}
