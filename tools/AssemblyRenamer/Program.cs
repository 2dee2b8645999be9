using Mono.Cecil;

// AssemblyRenamer <assembly> <new file> <old namespace> <new namespace>: the new file's name becomes the assembly's, and all types move
// from the one namespace to the other. The strong name goes; nobody checks it where analyzers are loaded.
if (args is not [var source, var target, var from, var to])
{
    Console.Error.WriteLine("usage: AssemblyRenamer <assembly> <new file> <old namespace> <new namespace>");
    return 1;
}

using var assembly = AssemblyDefinition.ReadAssembly(source);
assembly.Name.Name = Path.GetFileNameWithoutExtension(target);
assembly.Name.PublicKey = [];
assembly.Name.HasPublicKey = false;
assembly.MainModule.Name = Path.GetFileName(target);
assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
foreach (var type in assembly.MainModule.Types)
{
    if (type.Namespace == from || type.Namespace.StartsWith(from + ".", StringComparison.Ordinal))
    {
        type.Namespace = to + type.Namespace[from.Length..];
    }
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);

// Another build may be reading the file, so it changes at once or not at all.
var unfinished = $"{target}.{Environment.ProcessId}";
assembly.Write(unfinished, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
File.Move(unfinished, target, overwrite: true);
return 0;
