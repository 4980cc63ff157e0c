//! A browser without a window, driven over its DevTools protocol through two pipes.
//!
//! Every wait is for something the browser says, and has an end: a browser that hangs is killed.

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// No single wait is longer.
const WAIT: Duration = Duration::from_secs(90);

const ARGUMENTS: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--remote-debugging-pipe",
];

/// The browser, or `None` after saying so.
fn program() -> Option<PathBuf> {
    let found = match std::env::var_os("FIM_CHROMIUM") {
        Some(path) => Some(PathBuf::from(path)),
        None => {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let names = ["chromium", "chromium-browser", "google-chrome"];
            let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
            names
                .iter()
                .flat_map(|name| folders.iter().map(move |dir| dir.join(name)))
                .find(|p| p.is_file())
        }
    };
    let usable = found.filter(|path| path.is_file() && cfg!(unix));
    if usable.is_none() {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("a test");
        // Straight to standard error: what a test prints is shown only when it fails.
        let mut stderr = std::io::stderr().lock();
        let _ =
            writeln!(stderr, "SKIPPED {test}: no chromium here (install it or set FIM_CHROMIUM)");
    }
    usable
}

/// One browser with one page.
pub struct Browser {
    child: Child,
    stdin: Option<ChildStdin>,
    inbox: Receiver<Value>,
    pending: VecDeque<Value>,
    session: String,
    next: u64,
    folder: PathBuf,
    /// Addresses that were asked for.
    pub requests: Vec<String>,
    /// What was wrong: console errors, exceptions, breaches of the policy.
    pub errors: Vec<String>,
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.stdin = None;
        // The whole group that was started for it; the browser has children of its own.
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-9", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Browser {
    /// Starts it; `None` where there is none.
    pub fn start(name: &str) -> Option<Self> {
        Self::start_with(name, &[])
    }

    /// Starts it as it is where a screen reader runs.
    pub fn start_for_screen_reader(name: &str) -> Option<Self> {
        Self::start_with(name, &["--force-renderer-accessibility"])
    }

    fn start_with(name: &str, arguments: &[&str]) -> Option<Self> {
        let program = program()?;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("{}-{name}", env!("CARGO_CRATE_NAME")));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let mut command = Command::new("sh");
        // The protocol is spoken on 3 and 4; both are ours under other numbers.
        command.args(["-c", "exec \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null", "sh"]);
        command.arg(program).args(ARGUMENTS).args(arguments);
        command.arg(format!("--user-data-dir={}", folder.join("profil").display()));
        command.arg("about:blank").stdin(Stdio::piped()).stdout(Stdio::piped());
        own_group(&mut command);
        let mut child = command.spawn().unwrap();
        let (sender, inbox) = channel();
        let stdout = child.stdout.take().unwrap();
        std::thread::spawn(move || receive(stdout, &sender));
        let stdin = child.stdin.take();
        let mut browser = Self {
            child,
            stdin,
            inbox,
            pending: VecDeque::new(),
            session: String::new(),
            next: 0,
            folder,
            requests: Vec::new(),
            errors: Vec::new(),
        };
        browser.attach();
        Some(browser)
    }

    fn attach(&mut self) {
        let target = self.call("Target.createTarget", &json!({"url": "about:blank"}));
        let id = target["targetId"].clone();
        let session = self.call("Target.attachToTarget", &json!({"targetId": id, "flatten": true}));
        self.session = session["sessionId"].as_str().unwrap().to_owned();
        for domain in ["Page", "Runtime", "Network", "Log"] {
            self.call(&format!("{domain}.enable"), &json!({}));
        }
        self.view(1366, 900);
    }

    fn send(&mut self, method: &str, params: &Value) -> u64 {
        self.next += 1;
        let mut message = json!({"id": self.next, "method": method, "params": params});
        if !self.session.is_empty() {
            message["sessionId"] = self.session.clone().into();
        }
        let mut bytes = serde_json::to_vec(&message).unwrap();
        bytes.push(0);
        self.stdin.as_mut().unwrap().write_all(&bytes).unwrap();
        self.next
    }

    fn receive(&mut self, until: Instant, what: &str) -> Value {
        let left = until.saturating_duration_since(Instant::now());
        let message = self.inbox.recv_timeout(left);
        let message = message.unwrap_or_else(|_| panic!("the browser does not answer: {what}"));
        self.note(&message);
        message
    }

    fn note(&mut self, message: &Value) {
        let params = &message["params"];
        match message["method"].as_str() {
            Some("Network.requestWillBeSent") => {
                self.requests
                    .push(params["request"]["url"].as_str().unwrap_or_default().to_owned());
            }
            Some("Runtime.exceptionThrown") => {
                self.errors.push(params["exceptionDetails"].to_string());
            }
            Some("Runtime.consoleAPICalled") => self.errors.push(params["args"].to_string()),
            Some("Log.entryAdded") => self.errors.push(params["entry"]["text"].to_string()),
            Some("Page.javascriptDialogOpening") => {
                self.errors.push(format!("dialog: {}", params["message"]));
            }
            _ => {}
        }
    }

    /// Calls a method and waits for its result.
    pub fn call(&mut self, method: &str, params: &Value) -> Value {
        let id = self.send(method, params);
        let until = Instant::now() + WAIT;
        loop {
            let mut message = self.receive(until, method);
            if message["id"] == id {
                assert!(message.get("error").is_none(), "{method}: {}", message["error"]);
                return message["result"].take();
            }
            self.pending.push_back(message);
        }
    }

    fn wait_for(&mut self, event: &str) {
        let until = Instant::now() + WAIT;
        if let Some(at) = self.pending.iter().position(|message| message["method"] == event) {
            self.pending.drain(..=at);
            return;
        }
        while self.receive(until, event)["method"] != event {}
    }

    /// Writes the page to a file and opens it, with what stands behind `#`.
    pub fn open(&mut self, html: &str, hash: &str) {
        self.load(html, hash);
        self.painted();
    }

    /// As [`Self::open`], where no script may run.
    pub fn open_without_scripts(&mut self, html: &str) {
        self.call("Emulation.setScriptExecutionDisabled", &json!({"value": true}));
        self.load(html, "");
    }

    fn load(&mut self, html: &str, hash: &str) {
        let file = self.folder.join("bericht.html");
        std::fs::write(&file, html).unwrap();
        // Another address each time: another part of the same page would not be loaded anew.
        self.next += 1;
        let address = format!("file://{}?{}{hash}", file.display(), self.next);
        self.pending.clear();
        self.call("Page.navigate", &json!({"url": address}));
        self.wait_for("Page.loadEventFired");
    }

    /// Loads the page anew.
    pub fn reload(&mut self) {
        self.pending.clear();
        self.call("Page.reload", &json!({}));
        self.wait_for("Page.loadEventFired");
        self.painted();
    }

    /// Waits until what was asked for is on the screen.
    pub fn painted(&mut self) {
        self.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    }

    /// The value of an expression; of a promise, what it brings.
    pub fn eval(&mut self, expression: &str) -> Value {
        let params = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let mut result = self.call("Runtime.evaluate", &params);
        assert!(
            result.get("exceptionDetails").is_none(),
            "{expression}: {}",
            result["exceptionDetails"]
        );
        result["result"]["value"].take()
    }

    /// As [`Self::eval`], for a text.
    pub fn text(&mut self, expression: &str) -> String {
        let value = self.eval(expression);
        value.as_str().unwrap_or_else(|| panic!("{expression} is {value}")).to_owned()
    }

    /// Presses a key as a person does; `modifiers` 2 is Ctrl, 8 Shift.
    pub fn key(&mut self, key: &str, modifiers: u8) {
        let text = match key {
            "Enter" => "\r",
            one if one.chars().count() == 1 => one,
            _ => "",
        };
        let code = match key {
            "Enter" => 13,
            "Escape" => 27,
            "Tab" => 9,
            " " => 32,
            "PageUp" => 33,
            "PageDown" => 34,
            "End" => 35,
            "Home" => 36,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            _ => 0,
        };
        let base =
            json!({"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers});
        let mut down = base.clone();
        down["type"] = if text.is_empty() { "rawKeyDown" } else { "keyDown" }.into();
        if !text.is_empty() {
            down["text"] = text.into();
        }
        self.call("Input.dispatchKeyEvent", &down);
        let mut up = base;
        up["type"] = "keyUp".into();
        self.call("Input.dispatchKeyEvent", &up);
    }

    /// Types into what has the focus.
    pub fn insert(&mut self, text: &str) {
        self.call("Input.insertText", &json!({"text": text}));
    }

    /// Clicks with the mouse in the middle of an element.
    pub fn click(&mut self, selector: &str) {
        let find = format!(
            "(() => {{ const e = document.querySelector({}); e.scrollIntoView({{block: 'center', inline: 'center'}}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})()",
            Value::from(selector)
        );
        let place = self.eval(&find);
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            self.call(
                "Input.dispatchMouseEvent",
                &json!({"type": kind, "x": place[0], "y": place[1], "button": button, "clickCount": 1}),
            );
        }
    }

    /// Sets the size of the window.
    pub fn view(&mut self, width: u32, height: u32) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// Sets the colours the system asks for.
    pub fn colours(&mut self, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.call("Emulation.setEmulatedMedia", &json!({"features": features}));
    }

    /// What went wrong, and what was fetched beside the page itself, since the start.
    pub fn assert_quiet(&mut self) {
        self.eval("1");
        assert!(self.errors.is_empty(), "{:#?}", self.errors);
        let foreign = |url: &&String| !url.starts_with("file://") && !url.starts_with("data:");
        let foreign: Vec<&String> = self.requests.iter().filter(foreign).collect();
        assert!(foreign.is_empty(), "{foreign:#?}");
        let pages = self.requests.iter().filter(|url| url.starts_with("file://"));
        assert!(pages.clone().all(|url| url.contains("bericht.html")), "{:#?}", self.requests);
    }
}

#[cfg(unix)]
fn own_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn own_group(_: &mut Command) {}

/// Cuts what comes at its zeros, until it ends.
fn receive(mut stdout: impl Read, sender: &Sender<Value>) {
    let mut kept = Vec::new();
    let mut buffer = vec![0; 1 << 16];
    while let Ok(count @ 1..) = stdout.read(&mut buffer) {
        for part in buffer[..count].split_inclusive(|byte| *byte == 0) {
            kept.extend_from_slice(part);
            if kept.last() == Some(&0) {
                kept.pop();
                let message = serde_json::from_slice(&kept);
                kept.clear();
                if message.is_ok_and(|message| sender.send(message).is_err()) {
                    return;
                }
            }
        }
    }
}
