using KubeNet.FieldClasses;

switch (args)
{
    case ["source", var file]:
        File.WriteAllText(file, ClassSource.Of(ShownTypes.All));
        return 0;
    case ["api", var file]:
        File.WriteAllText(file, PublicApi.Of(ShownTypes.All));
        return 0;
    default:
        Console.Error.WriteLine("usage: KubeNet.FieldClasses source <file of C#> | api <file of public members>");
        return 2;
}
