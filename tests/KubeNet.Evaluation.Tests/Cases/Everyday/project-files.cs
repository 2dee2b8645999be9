// Files of the project, as the class that the build makes of them has them.
var settings = k8s.ConfigMap("settings").Files(Files.Config).File(Files.Config.Sub.Deep, key: "deep.txt").File(Files.Top);
var more = k8s.ConfigMap("more").Files(Files.Top, Files.Config.Store).Data("name", Files.Config.Json.Name + Files.Config.Json.Text.Length);
k8s.Deployment("web", image: "nginx:1.27").RestartOn(settings).RestartOn(more).Volume(settings, "/app/config");
settings.Data("later", "counts, too");
k8s.Pod("one", "nginx").RestartOn(more);

// types
static class Files
{
    public static readonly TextFile Top = new TextFile("top.txt", "top\n");
    public static readonly Config_ Config = new Config_();

    internal sealed class Config_
    {
        public readonly TextFile Json = new TextFile("appsettings.json", "{ \"a\": \"ä\" }\r\n");
        public readonly BinaryFile Store = new BinaryFile("store.p12", "AAEC/w==");
        public static implicit operator ProjectFile[](Config_ folder) { return new ProjectFile[] { folder.Json, folder.Store }; }
        public readonly Sub_ Sub = new Sub_();

        internal sealed class Sub_
        {
            public readonly TextFile Deep = new TextFile("2.txt", "deep");
            public static implicit operator ProjectFile[](Sub_ folder) { return new ProjectFile[] { folder.Deep }; }
        }
    }
}
