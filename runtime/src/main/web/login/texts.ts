import { bundle } from "../base.ts";

export const t = bundle({
  "zh-CN": {
    title: "登录",
    detail: "登录后办理事项、查看证照。",
    username: "用户名",
    password: "密码",
    show: "显示密码",
    submit: "登录",
    needUsername: "请填写用户名",
    needPassword: "请填写密码",
    demo: "演示账号",
    demoDetail: "点一个身份，直接登录试用。密码都是 {password}。",
    already: "您已登录：{name}",
    goOn: "继续",
    other: "要换账号，请先退出，或在下面登录另一个账号。",
  },
  en: {
    title: "Sign in",
    detail: "Sign in to apply and to see your certificates.",
    username: "User name",
    password: "Password",
    show: "Show password",
    submit: "Sign in",
    needUsername: "Enter your user name",
    needPassword: "Enter your password",
    demo: "Demonstration accounts",
    demoDetail: "Choose one to sign in at once. The password of all is {password}.",
    already: "You are signed in: {name}",
    goOn: "Go on",
    other: "To change the account, sign out first, or sign in with another one below.",
  },
});
